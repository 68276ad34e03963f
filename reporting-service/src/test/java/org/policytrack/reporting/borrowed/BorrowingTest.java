package org.policytrack.reporting.borrowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.kit.ready.Grounds;
import org.policytrack.reporting.ReportingServiceTest;

@QuarkusTest
class BorrowingTest extends ReportingServiceTest {

    private static final Instant NOON = Instant.parse("2023-06-20T04:00:00Z");

    @Inject
    StoredCopies stored;

    @Inject
    Grounds grounds;

    private final TestLender lender = new TestLender();
    private Instant now = NOON;
    private Borrowing<Thing> borrowing;

    @BeforeEach
    void nothingIsBorrowedYet() {
        borrowing = newBorrowing();
    }

    @Test
    void aFreshCopyIsServedWithoutAskingAgain() {
        borrowing.find("a");
        now = NOON.plusMillis(1900);

        assertThat(borrowing.find("a").orElseThrow()).isEqualTo(new Borrowed<>(new Thing("first"), NOON, false));
        assertThat(lender.asked).hasValue(1);
    }

    @Test
    void anOlderCopyIsRenewed() {
        borrowing.find("a");
        now = NOON.plusSeconds(2);
        lender.says = "second";

        assertThat(borrowing.find("a").orElseThrow()).isEqualTo(new Borrowed<>(new Thing("second"), now, false));
    }

    @Test
    void whileTheOwnerIsSilentTheOldCopyServesWithItsAge() {
        borrowing.find("a");
        now = NOON.plusSeconds(60);
        lender.isSilent = true;

        assertThat(borrowing.find("a").orElseThrow()).isEqualTo(new Borrowed<>(new Thing("first"), NOON, true));
    }

    @Test
    void aSilentOwnerIsLeftAloneForAMoment() {
        borrowing.find("a");
        now = NOON.plusSeconds(60);
        lender.isSilent = true;

        borrowing.find("a");
        borrowing.find("a");
        assertThat(lender.asked).hasValue(2);

        now = now.plusSeconds(2);
        lender.isSilent = false;
        assertThat(borrowing.find("a").orElseThrow().isStale()).isFalse();
    }

    @Test
    void withoutAnyCopyASilentOwnerIsSaidToBeUnavailable() {
        lender.isSilent = true;

        assertThatThrownBy(() -> borrowing.find("a")).isInstanceOf(Unavailable.class);
    }

    @Test
    void whatTheOwnerDoesNotHaveIsNotThere() {
        lender.isThere = false;

        assertThat(borrowing.find("a")).isEmpty();
    }

    @Test
    void aCopyOutlivesTheProcess() {
        borrowing.find("a");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> stored.find(lender, "a").isPresent());

        lender.isSilent = true;
        now = NOON.plusSeconds(60);

        assertThat(newBorrowing().find("a").orElseThrow()).isEqualTo(new Borrowed<>(new Thing("first"), NOON, true));
    }

    @Test
    void whoeverReadsMeanwhileWaitsForTheSameAnswer() throws Exception {
        lender.gate = new CountDownLatch(1);
        List<Future<Optional<Borrowed<Thing>>>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                readers.add(threads.submit(() -> borrowing.find("a")));
            }
            lender.gate.countDown();
            for (Future<Optional<Borrowed<Thing>>> reader : readers) {
                assertThat(reader.get().orElseThrow().value()).isEqualTo(new Thing("first"));
            }
        }

        assertThat(lender.asked).hasValue(1);
    }

    @Test
    void nobodyWaitsLongerThanThePatience() {
        borrowing.find("a");
        now = NOON.plusSeconds(60);
        lender.gate = new CountDownLatch(1);
        long before = System.nanoTime();

        Borrowed<Thing> served = borrowing.find("a").orElseThrow();

        assertThat(served.isStale()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(config.borrowed().patience().plusSeconds(20));
        lender.gate.countDown();
    }

    @Test
    void aCopyOfAMomentYetToComeIsRenewed() {
        borrowing.find("a");
        now = NOON.minusSeconds(3600);
        lender.says = "second";

        assertThat(borrowing.find("a").orElseThrow()).isEqualTo(new Borrowed<>(new Thing("second"), now, false));
    }

    @Test
    void aSilentOwnerIsAskedAgainWhereTheClockWasSetBack() {
        borrowing.find("a");
        now = NOON.plusSeconds(60);
        lender.isSilent = true;
        borrowing.find("a");
        lender.isSilent = false;
        now = NOON.minusSeconds(3600);

        assertThat(borrowing.find("a").orElseThrow().isStale()).isFalse();
    }

    @Test
    void whatAnAnswerRestsOnDoesNotHoldTheCopyInMemory() {
        WeakReference<Thing> lent =
                new WeakReference<>(borrowing.find("a").orElseThrow().value());
        isWrittenDown("first");
        now = NOON.plusSeconds(2);
        lender.says = "second";
        borrowing.find("a");
        isWrittenDown("second");

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return lent.refersTo(null);
        });
    }

    private void isWrittenDown(String name) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stored.find(lender, "a")
                        .filter(copy -> copy.value().equals(new Thing(name)))
                        .isPresent());
    }

    private Borrowing<Thing> newBorrowing() {
        return new Borrowing<>(lender, stored, config.borrowed(), () -> now, grounds);
    }

    record Thing(String name) {}

    private static final class TestLender implements Lender<Thing> {

        private final String kind = UUID.randomUUID().toString();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile String says = "first";
        private volatile boolean isSilent;
        private volatile boolean isThere = true;

        @Override
        public String service() {
            return "test-service";
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Class<Thing> type() {
            return Thing.class;
        }

        @Override
        public Optional<Thing> fetch(String id) {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (isSilent) {
                throw new IllegalStateException("silent");
            }
            return isThere ? Optional.of(new Thing(says)) : Optional.empty();
        }
    }
}
