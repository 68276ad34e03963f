package org.policytrack.reporting.form.sheet;

import java.util.Arrays;
import java.util.Optional;
import org.policytrack.reporting.progress.WorkStatus;

/** The states of work as the form words them. */
enum StatusWord {
    NOT_STARTED("未开始"),
    IN_PROGRESS("进行中"),
    COMPLETED("已办结");

    private static final int ALL = 100;

    private final String word;

    StatusWord(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static String[] words() {
        return Arrays.stream(values()).map(StatusWord::word).toArray(String[]::new);
    }

    static Optional<WorkStatus> read(String text) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(text))
                .findFirst()
                .map(status -> WorkStatus.valueOf(status.name()));
    }

    /** What the percent alone says, where no word was chosen. */
    static WorkStatus of(int percentComplete) {
        return percentComplete == 0
                ? WorkStatus.NOT_STARTED
                : percentComplete == ALL ? WorkStatus.COMPLETED : WorkStatus.IN_PROGRESS;
    }
}
