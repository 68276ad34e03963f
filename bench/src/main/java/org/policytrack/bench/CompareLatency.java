package org.policytrack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Asks two addresses for the same thing, one after the other and by turns, so that whatever else the machine does falls
 * on both alike. Prints a row: median and 99th percentile of each in milliseconds, and how the latter relate.
 */
public final class CompareLatency {

    private static final int WARM_UP = 300;
    private static final double BOUND = 1.5;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private CompareLatency() {}

    /** Arguments: requests to each, what is asked for, address and token of the one, address and token of the other. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int requests = Integer.parseInt(arguments[0]);
        Asked one = new Asked(arguments[2], arguments[3], new long[requests]);
        Asked other = new Asked(arguments[4], arguments[5], new long[requests]);
        for (int i = 0; i < WARM_UP; i++) {
            one.ask();
            other.ask();
        }
        for (int i = 0; i < requests; i++) {
            one.took()[i] = one.ask();
            other.took()[i] = other.ask();
        }
        Arrays.sort(one.took());
        Arrays.sort(other.took());
        double ratio = other.at(0.99) / one.at(0.99);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %s |%n",
                arguments[1],
                one.at(0.5),
                one.at(0.99),
                other.at(0.5),
                other.at(0.99),
                ratio,
                ratio <= BOUND ? "kept" : "BROKEN");
    }

    /** @param took nanoseconds */
    private record Asked(String address, String token, long[] took) {

        /** @return nanoseconds until the whole answer was there */
        long ask() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(60))
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            long ended = System.nanoTime();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode() + " " + answer.body());
            }
            return ended - begun;
        }

        /** @return milliseconds within which that part of the requests was answered; sorted by now */
        double at(double part) {
            return took[(int) Math.ceil(part * took.length) - 1] / 1e6;
        }
    }
}
