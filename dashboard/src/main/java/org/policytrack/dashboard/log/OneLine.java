package org.policytrack.dashboard.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a record tells on one line, whoever gave the words: control characters, line separators and marks that
 * turn the direction of writing are written as escapes. Only the frames of a stack trace stand on lines of their own.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    private static final Formatter WORDS = new PatternFormatter("%s");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public boolean isLoggable(LogRecord logged) {
        if (logged instanceof ExtLogRecord told) {
            String message = WORDS.format(told);
            if (UNSAFE.matcher(message).find()) {
                told.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        if (isUnsafe(logged.getThrown(), 0)) {
            logged.setThrown(new Told(logged.getThrown(), 0));
        }
        return true;
    }

    private static boolean isUnsafe(@Nullable Throwable thrown, int depth) {
        return thrown != null
                && depth < Told.DEEPEST
                && (UNSAFE.matcher(thrown.toString()).find() || isUnsafe(thrown.getCause(), depth + 1));
    }

    private static String escaped(String text) {
        return UNSAFE.matcher(text).replaceAll(OneLine::escape);
    }

    private static String escape(MatchResult unsafe) {
        return "\\\\u%04x".formatted((int) unsafe.group().charAt(0));
    }

    /** What was thrown, with the same frames and harmless words. */
    private static final class Told extends Throwable {

        static final int DEEPEST = 20;

        private final String words;

        Told(Throwable thrown, int depth) {
            super(
                    null,
                    thrown.getCause() == null || depth == DEEPEST ? null : new Told(thrown.getCause(), depth + 1),
                    false,
                    true);
            this.words = escaped(thrown.toString());
            setStackTrace(thrown.getStackTrace());
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // it stands for another type, whose name is in the words
        public String toString() {
            return words;
        }
    }
}
