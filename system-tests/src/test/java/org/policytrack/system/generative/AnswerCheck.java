package org.policytrack.system.generative;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policytrack.kit.testing.ContractCheck;
import org.policytrack.kit.text.CutText;

/** What no answer may be, whatever was asked. */
final class AnswerCheck {

    private static final Pattern LEAK = Pattern.compile(
            "\\bat [a-z]+(\\.[\\w$]+)+\\(|\\b(java|javax|jakarta|io|org|com)(\\.[a-z]\\w*)+\\.[A-Z]\\w+|\\w+Exception\\b"
                    + "|(?i)\\b(select|insert into|update|delete from)\\b.{1,200}\\b(from|values|set|where)\\b.*[=(?]"
                    + "|jdbc:|SQLSTATE|/(home|root|tmp|work)/\\w+");

    private static final Pattern DOCUMENT = Pattern.compile("^application/(pdf|vnd\\.openxmlformats)");
    private static final int LONGEST_SHOWN = 2000;

    /** The head is too long: the HTTP server itself refuses what it never hands to the application. */
    private static final Set<Integer> BEFORE_THE_APPLICATION = Set.of(414, 431);

    private final ContractCheck contract;

    AnswerCheck(ContractCheck contract) {
        this.contract = contract;
    }

    /** What is wrong with the answer; mostly nothing. */
    List<String> faults(Attempt attempt, HttpResponse<byte[]> answer) {
        List<String> faults = new ArrayList<>();
        String body = isText(answer) ? new String(answer.body(), UTF_8) : "";
        int status = answer.statusCode();
        if (status >= 500) {
            faults.add("answers " + status + ": " + body);
        }
        if (status < 400
                && !attempt.caller().isBelieved()
                && !attempt.operation().isOpen()
                && attempt.isAsDeclared()) {
            faults.add("answers " + status + " to somebody it should not believe");
        }
        if (LEAK.matcher(body).find() && !attempt.body().text().contains(body)) {
            faults.add("tells what is inside: " + CutText.cut(body, LONGEST_SHOWN));
        }
        if (BEFORE_THE_APPLICATION.contains(status)) {
            if (!body.isEmpty()) {
                faults.add("answers " + status + " with a body: " + body);
            }
            return faults;
        }
        headers(status, body, answer.headers(), faults);
        if (!attempt.method().equals("HEAD") && !attempt.method().equals("OPTIONS")) {
            if (status >= 400) {
                problem(status, answer, faults);
            }
            declared(attempt, answer, body, faults);
        }
        return faults;
    }

    /** Documents are no text to be looked through; their own tests read them. */
    private static boolean isText(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> DOCUMENT.matcher(type).find())
                .isEmpty();
    }

    private void declared(Attempt attempt, HttpResponse<byte[]> answer, String body, List<String> faults) {
        String mediaType = answer.headers().firstValue("Content-Type").orElse("");
        try {
            contract.check(attempt.method(), attempt.path(), answer.statusCode(), mediaType, body);
        } catch (AssertionError undeclared) {
            faults.add(String.valueOf(undeclared.getMessage()));
        }
    }

    private static void headers(int status, String body, HttpHeaders headers, List<String> faults) {
        if (headers.firstValue("X-Injected").isPresent()
                || headers.firstValue("Set-Cookie").isPresent()) {
            faults.add("has a header that came from the request");
        }
        if (status == 201 && headers.firstValue("Location").isEmpty()) {
            faults.add("answers 201 without Location");
        }
        if (status == 401 && headers.firstValue("WWW-Authenticate").isEmpty()) {
            faults.add("answers 401 without WWW-Authenticate");
        }
        if (!body.isEmpty() && headers.firstValue("Content-Type").isEmpty()) {
            faults.add("has a body without Content-Type");
        }
    }

    private static void problem(int status, HttpResponse<byte[]> answer, List<String> faults) {
        String mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        if (!mediaType.startsWith("application/problem+json")) {
            faults.add("answers " + status + " as " + mediaType);
            return;
        }
        JsonNode problem =
                Json.read(answer.body()).orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
        if (!problem.path("type").asText().startsWith("/problems/")
                || problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()
                || problem.path("status").asInt() != status) {
            faults.add("answers " + status + " with half a problem: " + problem);
        }
    }
}
