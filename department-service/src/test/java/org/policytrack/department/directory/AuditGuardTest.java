package org.policytrack.department.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;

/** A transaction that changes something and leaves no entry does not commit. */
@QuarkusTest
@TestProfile(AuditGuardTest.GuardOn.class)
@Tag("database")
class AuditGuardTest {

    @Inject
    Changing changing;

    private final String code = "g" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource
    void anUnrecordedChangeIsRolledBack(Way way) {
        isRecorded(() -> changing.add(code));

        assertThatException()
                .isThrownBy(() -> changing.inTransaction(way::change, code))
                .havingRootCause()
                .withMessageStartingWith("changed without an audit entry: [department");

        assertThat(changing.namesOf(code)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void anUnrecordedChangeOfAnotherTransactionIsRolledBack(Way way) {
        isRecorded(() -> changing.add(code));

        assertThatException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> way.change(changing.of(code))))
                .havingRootCause()
                .withMessageStartingWith("changed without an audit entry: [department");

        assertThat(changing.namesOf(code)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void theSameChangeWithAnEntryIsKept(Way way) {
        isRecorded(() -> changing.add(code));

        isRecorded(() -> way.change(changing.of(code)));

        assertThat(changing.namesOf(code)).isNotEqualTo(code);
    }

    @Test
    void anEntryOfOneTransactionDoesNotSpeakForAnother() {
        assertThatException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    isRecorded(() -> changing.add(code + "x"));
                    changing.add(code);
                }));

        assertThat(changing.namesOf(code)).isEqualTo("none");
        assertThat(changing.namesOf(code + "x")).isEqualTo(code + "x");
    }

    @Test
    void readingNeedsNoEntry() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> changing.namesOf("zj-scjg")))
                .startsWith("省市场监管局");
    }

    private void isRecorded(Runnable change) {
        QuarkusTransaction.requiringNew().run(() -> {
            change.run();
            changing.leaveAnEntry(code);
        });
    }

    /** How a change may reach the database. */
    enum Way {
        FLUSHED_AT_COMMIT,
        FLUSHED_BEFORE,
        ONLY_A_COLLECTION,
        BY_QUERY,
        BY_NATIVE_QUERY,
        REMOVED;

        void change(One one) {
            switch (this) {
                case FLUSHED_AT_COMMIT -> one.department().replaceBy(content("changed", one.code()));
                case FLUSHED_BEFORE -> {
                    one.department().replaceBy(content("changed", one.code()));
                    one.database().flush();
                }
                case ONLY_A_COLLECTION -> one.department().aliases().add("also " + one.code());
                case BY_QUERY ->
                    one.database()
                            .createQuery("update Department set name = ?1 where code = ?2")
                            .setParameter(1, "by query " + one.code())
                            .setParameter(2, one.code())
                            .executeUpdate();
                case BY_NATIVE_QUERY ->
                    one.database()
                            .createNativeQuery("UPDATE department SET name = ?1 WHERE code = ?2")
                            .setParameter(1, "by hand " + one.code())
                            .setParameter(2, one.code())
                            .executeUpdate();
                case REMOVED -> one.database().remove(one.department());
            }
        }
    }

    /** The department a test changes. */
    record One(EntityManager database, String code) {

        Department department() {
            return database.find(Department.class, code);
        }
    }

    private static DepartmentContent content(String name, String code) {
        return new DepartmentContent(name + code, code, code, DepartmentKind.MEDIA, List.of());
    }

    /** In the transaction of whoever calls. */
    @ApplicationScoped
    static class Changing {

        private final EntityManager database;
        private final AuditTrail audit;

        Changing(EntityManager database, AuditTrail audit) {
            this.database = database;
            this.audit = audit;
        }

        void add(String code) {
            database.persist(new Department(code, content("", code)));
        }

        void leaveAnEntry(String code) {
            audit.recordOwn(Change.done("test", "Department", code));
        }

        One of(String code) {
            return new One(database, code);
        }

        @Transactional
        void inTransaction(Consumer<One> change, String code) {
            change.accept(of(code));
        }

        @Transactional
        String namesOf(String code) {
            Department department = database.find(Department.class, code);
            return department == null ? "none" : department.name() + String.join("", department.aliases());
        }
    }

    /** The guard is on, whatever the rest of the tests have; on a database of its own, which is named after the service. */
    public static class GuardOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tracker.audit.guard", "true", "quarkus.application.name", "department-service-guarded");
        }
    }
}
