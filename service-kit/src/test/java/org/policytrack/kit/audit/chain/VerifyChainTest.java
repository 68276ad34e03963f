package org.policytrack.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.kit.audit.chain.Fault.Kind.CHANGED;
import static org.policytrack.kit.audit.chain.Fault.Kind.CUT_OFF;
import static org.policytrack.kit.audit.chain.Fault.Kind.LINK_BROKEN;
import static org.policytrack.kit.audit.chain.Fault.Kind.NEVER_SEALED;
import static org.policytrack.kit.audit.chain.Fault.Kind.REMOVED;
import static org.policytrack.kit.audit.chain.Fault.Kind.REWRITTEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody with the database in their hands does to it is found, or the docs say that it is not. */
@Tag("database")
@Tag("always")
class VerifyChainTest {

    private final Chain chain = Chain.of(8);

    @Nested
    class AnUntouchedChain {

        @Test
        void isIntact() {
            Verification found = chain.verify();

            assertThat(found.status()).isEqualTo(Verification.Status.INTACT);
            assertThat(found.fault()).isNull();
            assertThat(found.entries()).isEqualTo(8);
            assertThat(found.sealed()).isEqualTo(8);
            assertThat(found.unsealed()).isZero();
            assertThat(chain.head().sequence()).isEqualTo(8);
            assertThat(chain.head().hash()).matches("[0-9a-f]{64}");
        }

        @Test
        void isIntactWhenItIsEmpty() {
            Verification found = new Chain().verify();

            assertThat(found.status()).isEqualTo(Verification.Status.INTACT);
            assertThat(found.head()).isNull();
        }

        @Test
        void isIntactOverManyParts() {
            Chain longOne = Chain.of(2 * VerifyChain.PART + 1);

            assertThat(longOne.verify().status()).isEqualTo(Verification.Status.INTACT);
            assertThat(longOne.head().sequence()).isEqualTo(2 * VerifyChain.PART + 1);
        }

        @Test
        void countsWhatWaitsForItsSeal() {
            chain.write("late");

            Verification found = chain.verify();

            assertThat(found.status()).isEqualTo(Verification.Status.INTACT);
            assertThat(found.unsealed()).isEqualTo(1);
            assertThat(found.oldestUnsealedSeconds()).isPositive();
        }

        @Test
        void leadsThroughEveryHeadItEverHad() {
            Head early = chain.head();
            chain.write("more");
            chain.seal();

            assertThat(chain.verify(early, chain.head()).status()).isEqualTo(Verification.Status.INTACT);
        }
    }

    @Nested
    class AChangedEntry {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "occurred_at = '2026-03-01 08:30:00.123457'",
                    "business_at = '2023-04-21 02:00:00'",
                    "actor = 'Administrator'",
                    "on_behalf_of = NULL",
                    "action = 'addDepartment'",
                    "outcome = 'REFUSED'",
                    "outcome = 'nonsense'",
                    "subject_kind = 'Notice'",
                    "subject = 'another'",
                    "before_state = '{\"percent\":33.3}'",
                    "before_state = 'no json'",
                    "after_state = '{\"percent\":41}'",
                    "after_state = NULL",
                    "origin = '127.0.0.2'",
                    "trace_id = NULL"
                })
        void isFoundWhateverWasChanged(String change) {
            chain.database.tamper("UPDATE audit_entry SET " + change + " WHERE subject = 'subject-5'");

            isBroken(CHANGED, 5);
        }

        @Test
        void isFoundBehindItWhenItsOwnSealWasComputedAnew() throws SQLException {
            chain.database.tamper("UPDATE audit_entry SET actor = 'nobody' WHERE subject = 'subject-5'");
            SealedEntry fifth;
            try (Connection connection = chain.database.connection()) {
                fifth = ChainTable.after(connection, 4, 1).getFirst();
            }
            String fitting = SealedLine.of(Chain.SERVICE, fifth.seal(), Objects.requireNonNull(fifth.entry()))
                    .contentHash();

            chain.database.tamper("UPDATE audit_seal SET hash = '" + fitting + "' WHERE sequence = 5");

            isBroken(LINK_BROKEN, 6);
        }

        @Test
        void isNotFoundWhileItHadNoSealYet() {
            chain.write("late");
            chain.database.tamper("UPDATE audit_entry SET actor = 'nobody' WHERE subject = 'late'");
            chain.seal();

            assertThat(chain.verify().status()).isEqualTo(Verification.Status.INTACT);
        }
    }

    @Nested
    class AChangedSeal {

        @Test
        void isFoundByItsHash() {
            chain.database.tamper("UPDATE audit_seal SET hash = '" + "0".repeat(64) + "' WHERE sequence = 5");

            isBroken(CHANGED, 5);
        }

        @Test
        void isFoundByItsTime() {
            chain.database.tamper("UPDATE audit_seal SET sealed_at = '2026-03-01 09:00:00' WHERE sequence = 5");

            isBroken(CHANGED, 5);
        }

        @Test
        void isFoundByTheHashBefore() {
            chain.database.tamper("UPDATE audit_seal SET previous_hash = '" + "0".repeat(64) + "' WHERE sequence = 5");

            isBroken(LINK_BROKEN, 5);
        }

        @Test
        void isFoundWhenItIsTheLast() {
            chain.database.tamper("UPDATE audit_seal SET hash = '" + "0".repeat(64) + "' WHERE sequence = 8");

            isBroken(CHANGED, 8);
        }

        @Test
        void isFoundWhenItWasMadeUpBeforeTheFirst() {
            chain.database.tamper("INSERT INTO audit_entry (occurred_at, business_at, actor, action, outcome,"
                    + " subject_kind, subject, origin) SELECT occurred_at, business_at, actor, action, outcome,"
                    + " subject_kind, 'made up', origin FROM audit_entry WHERE subject = 'subject-1'");
            chain.database.tamper("INSERT INTO audit_seal (sequence, entry_id, previous_hash, hash, sealed_at)"
                    + " SELECT 0, MAX(id), '" + "0".repeat(64) + "', '" + "0".repeat(64)
                    + "', '2026-03-01 09:00:00' FROM audit_entry");

            isBroken(LINK_BROKEN, 0);
        }
    }

    @Nested
    class ARemovedEntry {

        @Test
        void isMissedByItsSeal() {
            chain.database.tamper("DELETE FROM audit_entry WHERE subject = 'subject-5'");

            isBroken(REMOVED, 5);
        }

        @Test
        void isMissedByItsPlace() {
            chain.database.tamper(
                    "DELETE FROM audit_seal WHERE sequence = 5", "DELETE FROM audit_entry WHERE subject = 'subject-5'");

            isBroken(REMOVED, 5);
        }

        @Test
        void isMissedWhenItWasTheFirst() {
            chain.database.tamper(
                    "DELETE FROM audit_seal WHERE sequence = 1", "DELETE FROM audit_entry WHERE subject = 'subject-1'");

            isBroken(REMOVED, 1);
        }

        @Test
        void isMissedByTheNextWhenTheOthersMovedUp() {
            chain.database.tamper(
                    "DELETE FROM audit_seal WHERE sequence = 5",
                    "DELETE FROM audit_entry WHERE subject = 'subject-5'",
                    "UPDATE audit_seal SET sequence = 5 WHERE sequence = 6",
                    "UPDATE audit_seal SET sequence = 6 WHERE sequence = 7",
                    "UPDATE audit_seal SET sequence = 7 WHERE sequence = 8");

            isBroken(LINK_BROKEN, 5);
        }

        @Test
        void isMissedWhenOnlyItsSealWasRemoved() {
            chain.database.tamper("DELETE FROM audit_seal WHERE sequence = 8");

            Verification found = chain.verify();

            assertThat(found.fault()).isEqualTo(new Fault(NEVER_SEALED, null, idOf("subject-8")));
        }
    }

    @Nested
    class ReorderedEntries {

        @Test
        void areFoundWhenTheySwappedTheirContents() {
            chain.database.tamper(
                    "UPDATE audit_entry SET subject = 'x' WHERE subject = 'subject-4'",
                    "UPDATE audit_entry SET subject = 'subject-4' WHERE subject = 'subject-6'",
                    "UPDATE audit_entry SET subject = 'subject-6' WHERE subject = 'x'");

            isBroken(CHANGED, 4);
        }

        @Test
        void areFoundWhenTheySwappedTheirSeals() {
            chain.database.tamper(
                    "UPDATE audit_seal SET entry_id = -1 WHERE sequence = 4",
                    "UPDATE audit_seal SET entry_id = " + idOf("subject-4") + " WHERE sequence = 6",
                    "UPDATE audit_seal SET entry_id = " + idOf("subject-6") + " WHERE sequence = 4");

            isBroken(CHANGED, 4);
        }

        @Test
        void areFoundWhenTheySwappedTheirPlaces() {
            chain.database.tamper(
                    "UPDATE audit_seal SET sequence = -1 WHERE sequence = 4",
                    "UPDATE audit_seal SET sequence = 4 WHERE sequence = 6",
                    "UPDATE audit_seal SET sequence = 6 WHERE sequence = -1");

            isBroken(LINK_BROKEN, 4);
        }
    }

    @Nested
    class ACutOffTail {

        private final Head kept = chain.head();

        ACutOffTail() {
            chain.database.tamper(
                    "DELETE FROM audit_seal WHERE sequence > 6",
                    "DELETE FROM audit_entry WHERE subject IN ('subject-7', 'subject-8')");
        }

        @Test
        void isFoundByAHeadKeptOutside() {
            isBroken(CUT_OFF, 7, kept);
        }

        @Test
        void isFoundByItsHashWhenOthersWereSealedInItsPlace() {
            chain.write("instead");
            chain.write("instead");
            chain.seal();

            isBroken(REWRITTEN, 8, kept);
        }

        @Test
        void isNotFoundByTheChainAlone() {
            assertThat(chain.verify().status()).isEqualTo(Verification.Status.INTACT);
        }
    }

    @Nested
    class AChainWrittenAnew {

        private final Head kept = chain.head();

        AChainWrittenAnew() {
            chain.database.tamper("UPDATE audit_entry SET actor = 'nobody' WHERE subject = 'subject-3'");
            chain.recompute(3);
        }

        @Test
        void isFoundByAHeadKeptOutside() {
            isBroken(REWRITTEN, 8, kept);
        }

        @Test
        void isNotFoundByTheChainAlone() {
            assertThat(chain.verify().status()).isEqualTo(Verification.Status.INTACT);
        }
    }

    @Nested
    class AnEntryThatWaitsNoMore {

        @Test
        void isFoundThoughItWasNeverSealed() {
            chain.write("late");
            chain.database.tamper("DELETE FROM audit_unsealed");
            chain.seal();

            Verification found = chain.verify();

            assertThat(found.status()).isEqualTo(Verification.Status.BROKEN);
            assertThat(found.fault()).isEqualTo(new Fault(NEVER_SEALED, null, idOf("late")));
        }
    }

    private long idOf(String subject) {
        return chain.database.number("SELECT id FROM audit_entry WHERE subject = '" + subject + "'");
    }

    private void isBroken(Fault.Kind kind, long sequence, Head... outside) {
        Verification found = chain.verify(outside);

        assertThat(found.status()).isEqualTo(Verification.Status.BROKEN);
        Fault fault = Objects.requireNonNull(found.fault());
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.sequence()).isEqualTo(sequence);
    }
}
