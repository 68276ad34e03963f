package org.policytrack.reporting.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;

@QuarkusTest
class HeldPlansTest extends ReportingServiceTest {

    private static final long AT_ONCE_MILLIS = 300;
    private static final long SOON_SECONDS = 20;

    private final String plan = TestGoal.aPlan();

    @Inject
    HeldPlans plans;

    @ParameterizedTest
    @EnumSource(HeldFor.class)
    void whoComesSecondWaitsUntilTheFirstIsDone(HeldFor purpose) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> second = QuarkusTransaction.requiringNew().call(() -> {
                plans.hold(plan, purpose);
                Future<?> waiting = threads.submit(() -> held(purpose));
                assertThatThrownBy(() -> waiting.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });

            second.get(SOON_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPlanIsHeldForEachPurposeByItself() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean isDone = QuarkusTransaction.requiringNew().call(() -> {
                plans.hold(plan, HeldFor.RANKING);
                Future<?> other = threads.submit(() -> held(HeldFor.REMINDERS));
                other.get(SOON_SECONDS, TimeUnit.SECONDS);
                return other.isDone();
            });

            assertThat(isDone).isTrue();
        }
    }

    private void held(HeldFor purpose) {
        QuarkusTransaction.requiringNew().run(() -> plans.hold(plan, purpose));
    }
}
