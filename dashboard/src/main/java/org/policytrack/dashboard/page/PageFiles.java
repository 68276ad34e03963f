package org.policytrack.dashboard.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the built page, read from the package when they are asked for first. */
@ApplicationScoped
class PageFiles {

    private static final String FOLDER = "META-INF/resources";
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.[A-Za-z0-9]+");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    /** @param path as asked for; empty when there is no such file */
    Optional<PageFile> at(String path) {
        if (!FILE.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                files.computeIfAbsent(path, asked -> read(asked).orElse(null)));
    }

    /** Whether it is kept already, so that it can be had without waiting. */
    boolean isRead(String path) {
        return files.containsKey(path);
    }

    /** What every address of the page begins with; says how to get the page where it was not built. */
    PageFile index() {
        return at("/index.html").or(() -> at("/not-built.html")).orElseThrow();
    }

    private static Optional<PageFile> read(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FOLDER + path)) {
            return file == null ? Optional.empty() : Optional.of(PageFile.of(path, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
