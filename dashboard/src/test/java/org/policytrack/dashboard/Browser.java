package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps cookies and says where its requests come from, as a browser with the page open. */
final class Browser {

    private final Map<String, String> cookies = new TreeMap<>();

    static Browser signedInAs(String username) {
        Browser browser = new Browser();
        browser.signIn(username, Departments.PASSWORD).then().statusCode(200);
        return browser;
    }

    Response signIn(String username, String password) {
        return kept(asks().contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/session"));
    }

    /** A request of the page. */
    RequestSpecification asks() {
        RequestSpecification request =
                given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes the cookies the answer sets. */
    Response kept(Response answer) {
        for (Header set : setCookies(answer)) {
            String pair = set.getValue().split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (set.getValue().contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
        return answer;
    }

    static Headers setCookies(Response answer) {
        return new Headers(answer.headers().getList("Set-Cookie"));
    }

    /** Another with the same cookies. */
    Browser copy() {
        Browser copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    Map<String, String> cookies() {
        return cookies;
    }
}
