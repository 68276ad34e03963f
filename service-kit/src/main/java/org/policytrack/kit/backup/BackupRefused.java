package org.policytrack.kit.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.problem.Words;

/** Why there is no backup, or nothing was had back from one; said in Chinese and English. */
final class BackupRefused extends RuntimeException {

    /** @param key of the message */
    BackupRefused(String key, Object... facts) {
        super(said(key, facts));
    }

    static String said(String key, Object... facts) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(language -> Words.in(language).of(key, List.of(facts)))
                .collect(Collectors.joining(" / "));
    }
}
