package org.policytrack.task.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts on the class path. */
final class Resources {

    static final String OFFICIAL_TEXT = read("/official-text/zj-metaverse-2023.txt");
    static final String PLAN_FILE = read("/plans/zj-metaverse-2023.yaml");

    private Resources() {}

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
