package org.policytrack.kit.testing;

import static io.restassured.RestAssured.given;

/** A series as the service under test shows it to Prometheus. */
public final class ShownMetric {

    private ShownMetric() {}

    /** @param series with its labels, such as {@code policytrack_deliveries_waiting{channel="MAIL"}} */
    public static double of(String series) {
        String shown = given().get("/metrics").asString();
        return shown.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + shown));
    }
}
