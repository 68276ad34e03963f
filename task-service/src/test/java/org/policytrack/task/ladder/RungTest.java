package org.policytrack.task.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {

    @ParameterizedTest
    @ValueSource(strings = {"DUE_IN_366", "DUE_IN_30", "DUE_IN_1", "DUE_TODAY", "OVERDUE", "OVERDUE_2", "OVERDUE_1000"})
    void aRungIsReadBackFromItsName(String name) {
        assertThat(Rung.named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DUE_IN_0", "DUE_IN_-1", "DUE_IN_07", "DUE_IN_", "OVERDUE_0", "OVERDUE_1", "OVERDUE_02", "LATE_3"
            })
    void nothingElseIsARung(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rung.named(name));
    }
}
