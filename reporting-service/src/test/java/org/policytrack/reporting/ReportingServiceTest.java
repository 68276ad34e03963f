package org.policytrack.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.policytrack.kit.testing.MovableClock;

/** What every test of the running service begins with: both other services answer, on 20 June 2023. */
@Tag("database")
@QuarkusTestResource(OtherServices.class)
public abstract class ReportingServiceTest {

    @Inject
    protected MovableClock clock;

    @Inject
    protected ReportingConfig config;

    @Inject
    protected AgeingRealTime realTime;

    @BeforeEach
    void itIsAWorkingDayInJune() {
        clock.isOn("2023-06-20");
    }

    @AfterEach
    void theOtherServicesAnswerAgainAndAreAsked() {
        OtherServices.taskServiceIsSilent(false);
        OtherServices.departmentServiceIsSilent(false);
        OtherServices.narrows(true);
        OtherServices.workingDaysAreKnown(true);
        OtherServices.workingDaysAreOfficial(false);
        OtherServices.laddersAreKnown(true);
        OtherServices.onlyPlanIs("");
        realTime.passes(config.borrowed().restAfterFailure());
    }
}
