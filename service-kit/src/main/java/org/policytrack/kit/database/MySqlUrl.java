package org.policytrack.kit.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a MySQL-compatible server is: {@code jdbc:mysql://host:port,host:port/path?properties}. The hosts are tried in
 * their order whenever a connection is made.
 *
 * @param hosts as written
 * @param path behind the hosts, without a slash: a schema, or what schemas begin with
 * @param properties as written, without the question mark
 */
record MySqlUrl(String hosts, String path, String properties) {

    static final String KIND = "jdbc:mysql://";

    private static final Pattern SHAPE =
            Pattern.compile("jdbc:mysql://([^/?#@()\\s]+)(?:/([A-Za-z0-9_-]*))?(?:\\?([^#\\s]*))?");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(?:^|&)(user|password[0-9]?)=");
    private static final String SESSION_VARIABLES = "sessionVariables";

    /** What every connection has unless its address says something else. */
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        // Instants are kept in UTC, whatever zone the server lives in.
        DEFAULTS.put("connectionTimeZone", "UTC");
        DEFAULTS.put("rewriteBatchedStatements", "true");
        DEFAULTS.put("socketFactory", MariaDbSocketFactory.class.getName());
        // A server that is frozen holds nobody for longer. A lock is waited for less long, so that the two are told
        // apart.
        DEFAULTS.put("connectTimeout", "2000");
        DEFAULTS.put("socketTimeout", "10000");
        // The next host takes everything, writes too, and a connection stays where it is until it ends.
        DEFAULTS.put("failOverReadOnly", "false");
        DEFAULTS.put("secondsBeforeRetryPrimaryHost", "0");
        DEFAULTS.put("queriesBeforeRetryPrimaryHost", "0");
        DEFAULTS.put("retriesAllDown", "2");
    }

    private static final String LOCK_WAIT = "innodb_lock_wait_timeout=5";

    /** @throws DatabaseRefused where it is no such address, or holds what must not stand in one */
    static MySqlUrl of(String url) {
        Matcher parts = SHAPE.matcher(url.strip());
        if (url.contains("@")
                || (parts.matches() && CREDENTIALS.matcher(text(parts.group(3))).find())) {
            throw new DatabaseRefused("database.url-with-credentials");
        }
        if (!parts.matches()) {
            throw new DatabaseRefused("database.url-unreadable", url.strip());
        }
        return new MySqlUrl(parts.group(1), text(parts.group(2)), text(parts.group(3)));
    }

    /** Whether the text is meant as one. */
    static boolean isOne(String url) {
        return url.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:mysql:");
    }

    /** The same servers with the schema of a service: its name, behind what the path says. */
    MySqlUrl ofService(String service) {
        return new MySqlUrl(hosts, path + service, properties);
    }

    /** With a property of a connection; one that is there stays. */
    MySqlUrl with(String name, String value) {
        if (named(name)) {
            return this;
        }
        return new MySqlUrl(hosts, path, (properties.isEmpty() ? "" : properties + "&") + name + "=" + value);
    }

    /** With what every connection has unless it says something else. */
    MySqlUrl complete() {
        MySqlUrl complete = this;
        for (Map.Entry<String, String> setting : DEFAULTS.entrySet()) {
            complete = complete.with(setting.getKey(), setting.getValue());
        }
        return complete.waitingForLocks();
    }

    /** Where nothing is waited for but the work itself: migrations, backups. */
    MySqlUrl patient() {
        return with("socketTimeout", "0").complete();
    }

    private MySqlUrl waitingForLocks() {
        if (properties.contains("innodb_lock_wait_timeout")) {
            return this;
        }
        return named(SESSION_VARIABLES)
                ? new MySqlUrl(
                        hosts,
                        path,
                        properties.replaceFirst("(?i)(" + SESSION_VARIABLES + "=[^&]*)", "$1," + LOCK_WAIT))
                : with(SESSION_VARIABLES, LOCK_WAIT);
    }

    private boolean named(String property) {
        return ("&" + properties.toLowerCase(Locale.ROOT)).contains("&" + property.toLowerCase(Locale.ROOT) + "=");
    }

    @Override
    public String toString() {
        return KIND + hosts + "/" + path + (properties.isEmpty() ? "" : "?" + properties);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
