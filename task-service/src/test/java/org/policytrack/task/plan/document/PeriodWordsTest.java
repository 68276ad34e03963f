package org.policytrack.task.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2023年4月底前, 2023-04-30",
        "6月底前, 2023-06-30",
        "6月底之前, 2023-06-30",
        "2月底, 2023-02-28",
        "2024年2月末, 2024-02-29",
        "3月上旬, 2023-03-10",
        "3月中旬前, 2023-03-20",
        "3月下旬, 2023-03-31",
        "12月, 2023-12-31",
        "12月份, 2023-12-31",
        "09月底, 2023-09-30",
        "一季度末, 2023-03-31",
        "第二季度, 2023-06-30",
        "三季度, 2023-09-30",
        "4季度末前, 2023-12-31",
        "上半年, 2023-06-30",
        "年中, 2023-06-30",
        "2025年上半年, 2025-06-30",
        "下半年, 2023-12-31",
        "年末, 2023-12-31",
        "年底前, 2023-12-31",
        "年内, 2023-12-31",
        "2024年内, 2024-12-31",
        "2024年年底前, 2024-12-31",
        "到2023年底, 2023-12-31",
        "至2024年末, 2024-12-31",
    })
    void aPeriodStandsForItsLastDay(String wording, LocalDate day) {
        assertThat(PeriodWords.lastDay(wording, 2023)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"年度监测报告", "年度汇编成册", "13月底前", "0月", "五季度", "4月28日前", "春节前", "长期坚持", "6月底前，组建联盟", "2023年", "底前", ""
            })
    void otherWordsAreNotJudged(String wording) {
        assertThat(PeriodWords.lastDay(wording, 2023)).isEmpty();
    }
}
