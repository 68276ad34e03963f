package org.policytrack.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Formatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    private static final String FORGED = "2023-04-20 10:00:00,000 INFO administrator signed in";

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\f", "\u0000", "\u001B[2K"})
    void aMessageNeverBreaksIntoAnotherLine(String breaking) {
        String written = written(told("no such user " + breaking + FORGED));

        assertThat(written.stripTrailing().lines()).hasSize(1);
        assertThat(written).contains("no such user \\u").contains(FORGED).doesNotContain("\u001B", "\u0000", "\u2028");
    }

    @Test
    void aParameterOfAMessageDoesNeither() {
        ExtLogRecord told = new ExtLogRecord(
                Level.WARN, "Message %s", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        told.setParameters(new Object[] {"7\n" + FORGED});

        assertThat(written(told)).isEqualTo("WARN Message 7\\u000a" + FORGED + "\n");
    }

    @Test
    void wordsOfAnExceptionAndItsCauseDoNeither() {
        ExtLogRecord told = told("failed");
        told.setThrown(new IllegalStateException(
                "outer\n" + FORGED, new IllegalArgumentException("inner\r\n" + FORGED, new Error("innermost"))));

        String written = written(told);

        assertThat(written.lines().filter(line -> line.startsWith("2023"))).isEmpty();
        assertThat(written)
                .contains("java.lang.IllegalStateException: outer\\u000a2023")
                .contains("Caused by: java.lang.IllegalArgumentException: inner\\u000d\\u000a2023")
                .contains("Caused by: java.lang.Error: innermost")
                .contains("\tat org.policytrack.kit.log.OneLineTest.");
    }

    @Test
    void textThatTurnsTheDirectionOfWritingIsShownAsItIs() {
        assertThat(written(told("report\u202efdp.exe"))).isEqualTo("WARN report\\u202efdp.exe\n");
    }

    @Test
    void whatIsHarmlessStaysAsItIs() {
        IllegalStateException thrown = new IllegalStateException("省市场监管局");
        ExtLogRecord told = told("省市场监管局 100 % $1 \\n 🙂");
        told.setThrown(thrown);

        assertThat(written(told)).startsWith("WARN 省市场监管局 100 % $1 \\n 🙂");
        assertThat(told.getThrown()).isSameAs(thrown);
    }

    private static ExtLogRecord told(String message) {
        return new ExtLogRecord(Level.WARN, message, ExtLogRecord.FormatStyle.NO_FORMAT, OneLineTest.class.getName());
    }

    private static String written(ExtLogRecord told) {
        Formatter asOnTheConsole = new PatternFormatter("%p %s%e%n");
        assertThat(new OneLine().isLoggable(told)).isTrue();
        return asOnTheConsole.format(told);
    }
}
