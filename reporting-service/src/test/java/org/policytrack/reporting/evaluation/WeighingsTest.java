package org.policytrack.reporting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;

@QuarkusTest
class WeighingsTest extends ReportingServiceTest {

    private static final String DEMONSTRATION = "zj-metaverse-2023";

    @Inject
    Weighings weighings;

    @Test
    void whatIsAssumedOfTheDemonstrationsPlanIsInItsFile() throws IOException {
        String plan = Files.readString(
                Path.of("..", "task-service", "src", "main", "resources", "plans", DEMONSTRATION + ".yaml"));

        List<String> indicators = weighings.of(DEMONSTRATION).dimensions().stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .map(Weighing.OfIndicator::indicator)
                .toList();

        assertThat(indicators)
                .hasSize(13)
                .allSatisfy(indicator -> assertThat(
                                Pattern.compile("^ +- id: " + Pattern.quote(indicator) + "$", Pattern.MULTILINE)
                                        .matcher(plan)
                                        .find())
                        .as(indicator)
                        .isTrue());
    }

    @Test
    void ofAnyOtherPlanNothingIsAssumedButThatAllDimensionsWeighTheSame() {
        assertThat(weighings.of("some-other-plan")).isEqualTo(Weighing.USUAL);
    }
}
