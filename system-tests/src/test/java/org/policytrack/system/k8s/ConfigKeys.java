package org.policytrack.system.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration keys a service reads, found in the text of its sources: the methods of each
 * {@code @ConfigMapping} interface, keys named in the code, the keys of the property files, and what these refer to as
 * {@code ${…}}.
 */
final class ConfigKeys {

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern INTERFACE = Pattern.compile("^\\s*(?:public )?interface (\\w+) \\{");
    private static final Pattern METHOD = Pattern.compile("^\\s*([\\w<>, ]+) (\\w+)\\(\\);");
    private static final Pattern NAMED = Pattern.compile("(?<!prefix = )\"(tracker\\.[a-z0-9.-]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9.-]+)");

    private ConfigKeys() {}

    /** In the form of environment variables. */
    static Set<String> environmentOf(Path root, String service) {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of("service-kit", service)) {
            Path main = root.resolve(module).resolve("src/main");
            sourcesBelow(main.resolve("java")).forEach(source -> {
                keys.addAll(mappedBy(source));
                NAMED.matcher(source).results().map(found -> found.group(1)).forEach(keys::add);
            });
        }
        for (Properties properties :
                List.of(propertiesOf(root, service), load(root.resolve("service-kit/src/main/resources/META-INF")))) {
            properties.forEach((key, value) -> {
                keys.add(key.toString());
                REFERENCE
                        .matcher(value.toString())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            });
        }
        return Set.copyOf(keys.stream().map(ConfigKeys::asEnvironment).toList());
    }

    static Properties propertiesOf(Path root, String service) {
        return load(root.resolve(service).resolve("src/main/resources"));
    }

    /** As MicroProfile Config maps names: every character that is no letter or digit becomes an underscore. */
    static String asEnvironment(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The keys of the mapping interface in this source, none when there is none. */
    static Set<String> mappedBy(String source) {
        Matcher mapping = MAPPING.matcher(source);
        Set<String> keys = new TreeSet<>();
        if (!mapping.find()) {
            return keys;
        }
        Map<String, Map<String, String>> methods = methodsByInterface(source);
        collect(methods.keySet().iterator().next(), mapping.group(1), methods, keys);
        return keys;
    }

    private static void collect(
            String type, String prefix, Map<String, Map<String, String>> methods, Set<String> keys) {
        methods.getOrDefault(type, Map.of()).forEach((name, returned) -> {
            String key = prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (methods.containsKey(returned)) {
                collect(returned, key, methods, keys);
            } else {
                keys.add(key);
            }
        });
    }

    /** Interface to its methods to what these return; the outermost interface comes first. */
    private static Map<String, Map<String, String>> methodsByInterface(String source) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String line : source.lines().toList()) {
            Matcher begins = INTERFACE.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (begins.find()) {
                open.push(begins.group(1));
                found.put(begins.group(1), new LinkedHashMap<>());
            } else if (line.strip().equals("}") && !open.isEmpty()) {
                open.pop();
            } else if (method.find() && !open.isEmpty()) {
                found.getOrDefault(open.element(), Map.of()).put(method.group(2), method.group(1));
            }
        }
        return found;
    }

    private static Stream<String> sourcesBelow(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(ConfigKeys::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path folder) {
        Properties loaded = new Properties();
        for (String name : List.of("application.properties", "microprofile-config.properties")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    loaded.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return loaded;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
