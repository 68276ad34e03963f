package org.policytrack.kit.database;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.problem.Words;

/** A database that cannot be used as it was named, said in Chinese and English to whoever looks after it. */
public final class DatabaseRefused extends RuntimeException {

    /** @param key of the message */
    public DatabaseRefused(String key, Object... facts) {
        super(Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(language -> Words.in(language).of(key, List.of(facts)))
                .collect(Collectors.joining(" / ")));
    }
}
