package org.policytrack.kit.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EntityVersionTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 20);

    @Test
    void theTagIsMadeFromTheVersionAlone() {
        assertThat(EntityVersion.of(7).tag()).isEqualTo("v7");
        assertThat(EntityVersion.of(7)).isEqualTo(EntityVersion.of(7)).isNotEqualTo(EntityVersion.of(8));
    }

    @Test
    void theSameVersionHasAnotherTagOnAnotherDay() {
        assertThat(EntityVersion.of(7, DAY).tag()).isEqualTo("v7.2023-04-20");
        assertThat(EntityVersion.of(7, DAY)).isNotEqualTo(EntityVersion.of(7, DAY.plusDays(1)));
    }

    @Test
    void aChangeOfOnePartChangesTheTag() {
        EntityVersion before = EntityVersion.of(7).with(LongStream.of(1, 2));

        assertThat(before.tag()).isEqualTo("v7.3");
        assertThat(EntityVersion.of(7).with(LongStream.of(1, 3))).isNotEqualTo(before);
    }

    @Test
    void theTagIsAStrongOne() {
        assertThat(EntityVersion.of(7).entityTag().isWeak()).isFalse();
        assertThat(EntityVersion.of(7).entityTag().getValue()).isEqualTo("v7");
    }
}
