package org.policytrack.task.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.task.ResponsibilityRole;

/** What is written is read by the parser of another library. */
class CalendarTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "制定“元空间”治理规则",
                "a,b;c\\d:e\"f",
                "第一行\n第二行",
                "\\n is no line break",
                "末尾的反斜杠\\",
                "𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥𠮷祥"
            })
    void anyTextComesBackAsItWas(String text) {
        ICalendar calendar = read(text, anEvent(text));

        VEvent event = calendar.getEvents().getFirst();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo(text);
        assertThat(event.getSummary().getValue()).isEqualTo(text);
        assertThat(event.getDescription().getValue()).contains("任务：" + text, "原文：" + text, text + "（牵头）");
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("工作要点期限", text);
    }

    @Test
    void everyLineIsShortEnoughInOctets() {
        String text = new String(written("元".repeat(200), anEvent("元".repeat(200))), UTF_8);

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    private static ICalendar read(String name, DueEvent event) {
        List<ICalendar> calendars =
                Biweekly.parse(new String(written(name, event), UTF_8)).all();
        assertThat(calendars).hasSize(1);
        return calendars.getFirst();
    }

    private static byte[] written(String name, DueEvent event) {
        return new CalendarText(Words.in(Locale.CHINESE)).of(name, List.of(event));
    }

    private static DueEvent anEvent(String text) {
        LocalDate day = LocalDate.of(2023, 6, 30);
        return new DueEvent(
                "p-m1-alliance",
                text,
                text,
                text,
                "省发展改革委",
                List.of(new DueEvent.Responsible(text, ResponsibilityRole.LEAD)),
                text,
                false,
                day,
                day,
                day,
                0,
                Optional.empty(),
                0,
                Instant.parse("2023-01-03T02:00:00Z"));
    }
}
