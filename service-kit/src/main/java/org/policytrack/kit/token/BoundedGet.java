package org.policytrack.kit.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** GET of a JSON document, bounded in time and length whatever the other side does; redirects are not followed. */
final class BoundedGet {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LONGEST = 1024 * 1024;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private BoundedGet() {}

    static String of(URI address, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        // The client's own time-out does not cover the body.
        CompletableFuture<HttpResponse<String>> sent = HTTP.sendAsync(
                request.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST));
        HttpResponse<String> answer = within(sent, address);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static <T> T within(CompletableFuture<T> sent, URI address) throws IOException {
        try {
            return sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(address + " cannot be read: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw new IOException(address + " does not answer in time", late);
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading " + address, stopped);
        }
    }
}
