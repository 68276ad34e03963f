package org.policytrack.system.k8s;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alert rules, the Grafana dashboard and the page that tells what to do about them, as files. */
public final class Monitoring {

    static final Path ALERTS = Installation.MONITORING.resolve("alerts.yaml");
    private static final Path DASHBOARD = Installation.MONITORING.resolve("grafana-dashboard.json");
    private static final Path OPERATIONS = Installation.ROOT.resolve("docs/operations.md");

    /** What stands in braces, quotes, brackets or behind a grouping word names no metric. */
    private static final Pattern NO_METRIC =
            Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(?:by|on|without|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern FUNCTION = Pattern.compile("\\b(?!or\\b|and\\b|unless\\b)\\w+\\s*(?=\\()");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> WORDS = Set.of("or", "and", "unless", "by", "on");
    private static final Pattern IN_THE_TABLE = Pattern.compile("^\\| `([a-z_]+)`", Pattern.MULTILINE);
    private static final Pattern RUNBOOK = Pattern.compile("^### ([A-Za-z]+)$", Pattern.MULTILINE);

    private Monitoring() {}

    /** Names of metrics that alerts or panels ask for. */
    public static Set<String> metricsAskedFor() {
        return Stream.concat(
                        alerts().stream()
                                .map(alert -> Manifest.text(alert, "expr").orElseThrow()),
                        expressionsOfPanels().stream())
                .flatMap(expression -> metricsIn(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of metrics that the table of docs/operations.md explains. */
    public static Set<String> metricsExplained() {
        return found(IN_THE_TABLE, read(OPERATIONS));
    }

    /** Headings under which docs/operations.md says what to do on an alert. */
    static Set<String> runbooks() {
        return found(RUNBOOK, read(OPERATIONS));
    }

    static List<JsonObject> alerts() {
        return Manifest.objects(Manifest.of(ALERTS).getFirst().json(), "groups").stream()
                .flatMap(group -> Manifest.objects(group, "rules").stream())
                .toList();
    }

    static JsonObject dashboard() {
        return JsonParser.parseString(read(DASHBOARD)).getAsJsonObject();
    }

    static List<String> expressionsOfPanels() {
        return Manifest.objects(dashboard(), "panels").stream()
                .flatMap(panel -> Manifest.objects(panel, "targets").stream())
                .map(target -> Manifest.text(target, "expr").orElseThrow())
                .toList();
    }

    static Set<String> metricsIn(String expression) {
        String withoutLabels = NO_METRIC.matcher(expression).replaceAll("");
        return NAME.matcher(FUNCTION.matcher(withoutLabels).replaceAll(""))
                .results()
                .map(name -> name.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
