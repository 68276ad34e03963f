package org.policytrack.reporting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;

@QuarkusTest
class WeighingsTest extends ReportingServiceTest {

    private static final String DEMONSTRATION = "zj-metaverse-2023";

    @Inject
    Weighings weighings;

    /** The official text names four dimensions and says of no figure which one it speaks of. */
    @Test
    void ofTheDemonstrationsPlanEachFigureThatIsFiledSpeaksOfOneDimensionAndNothingOfTheRisk() throws IOException {
        JsonNode plan = new YAMLMapper()
                .readTree(Path.of("..", "task-service", "src", "main", "resources", "plans", DEMONSTRATION + ".yaml")
                        .toFile());
        List<String> filed = new ArrayList<>();
        for (JsonNode goal : plan.path("goals")) {
            if (goal.at("/fedBy/indicators").isEmpty()) {
                filed.add(goal.path("id").asText());
            }
        }
        plan.path("tasks")
                .forEach(task -> task.path("indicators")
                        .forEach(indicator -> filed.add(indicator.path("id").asText())));

        List<Weighing.OfDimension> dimensions = weighings.of(DEMONSTRATION).dimensions();

        assertThat(weighings.isAssumed(DEMONSTRATION)).isTrue();
        assertThat(filed).hasSize(13);
        assertThat(dimensions.stream()
                        .flatMap(dimension -> dimension.indicators().stream())
                        .map(Weighing.OfIndicator::indicator))
                .containsExactlyInAnyOrderElementsOf(filed);
        assertThat(dimensions)
                .filteredOn(dimension -> dimension.indicators().isEmpty())
                .extracting(Weighing.OfDimension::dimension)
                .containsExactly(Dimension.RISK);
    }

    @Test
    void theDimensionsAreThoseOfTheOfficialText() throws IOException {
        String plan = Files.readString(
                Path.of("..", "task-service", "src", "main", "resources", "plans", DEMONSTRATION + ".yaml"));

        assertThat(plan.replaceAll("\\s", ""))
                .contains(Arrays.stream(Dimension.values())
                        .map(Dimension::wording)
                        .collect(Collectors.joining("、")));
    }

    @Test
    void ofAnyOtherPlanNothingIsAssumedButThatAllDimensionsWeighTheSame() {
        assertThat(weighings.of("some-other-plan")).isEqualTo(Weighing.USUAL);
    }
}
