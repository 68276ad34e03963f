package org.policytrack.system;

import java.util.stream.Stream;

/** Text that means something to some interpreter, and must mean nothing here. */
final class HostileText {

    /** What a reader of logs would take for a line of the service's own. */
    static final String FORGED_LINE = "2023-04-20 10:00:00,000 INFO  [forged] administrator signed in";

    private HostileText() {}

    /**
     * The corpus.
     *
     * @param listeningPort where a connection would show that something was looked up
     */
    static Stream<String> corpus(int listeningPort) {
        return Stream.of(
                "' OR '1'='1",
                "'; DROP TABLE department; -- ",
                "\" OR \"\"=\"",
                "1) UNION SELECT username, password_hash FROM account -- ",
                "%' ESCAPE '_' OR 1=1 /*",
                "%_%_\\%\\_",
                "${jndi:ldap://127.0.0.1:%d/a}".formatted(listeningPort),
                "${${lower:j}ndi:rmi://127.0.0.1:%d/a}".formatted(listeningPort),
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:%d/\">]><a>&b;</a>".formatted(listeningPort),
                "${7*7}{{7*7}}#{7*7}<%= 7*7 %>*{7*7}{#let a=7}{a}",
                "${tracker.identity.service-secret} {0} {1,number} '{' %s %n %1$s",
                "a\r\nX-Evil: 1\r\nSet-Cookie: evil=1\r\n\r\n<html>",
                "a\n" + FORGED_LINE,
                "a\r" + FORGED_LINE + "\u2028" + FORGED_LINE + "\u0085" + FORGED_LINE,
                "a\u0000b",
                "\u001B[2J\u001B]0;evil\u0007",
                "\u202Efdp.exe\u202C\u200B\uFEFF",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F".repeat(10),
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F\uFFFD\uFFFF",
                "../../../../etc/passwd",
                "..\\..\\windows\\win.ini%00.png",
                "%2e%2e%2f%252e%252e%252f",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "javascript:alert(1)//'\"`",
                "=cmd|' /C calc'!A0",
                "$(touch /tmp/evil)`id`;|&& ping 127.0.0.1",
                "{\"$ne\":null}",
                "*)(uid=*))(|(uid=*",
                "__proto__",
                "NaN",
                "null",
                "1e999999999",
                "\t \u3000");
    }
}
