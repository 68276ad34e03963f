package org.policytrack.system.generative;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.testing.Contract;
import org.policytrack.kit.testing.Contract.Operation;
import org.policytrack.kit.testing.ContractCheck;

/**
 * Sends requests that were made up at running services and judges each answer. Several are under way at once; what
 * their answers teach is learned between one wave and the next, in the order of their numbers, so that a seed makes
 * the same requests again as far as the services answer the same.
 */
public final class GeneratedRequests {

    private static final int WAVE = 250;
    private static final int AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long seed;
    private final List<Target> targets = new ArrayList<>();
    private final Tally tally;
    private final KnownValues known;
    private final SuccessfulAttempts successful = new SuccessfulAttempts();
    private final List<Map.Entry<Target, Operation>> lots = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param services names and addresses of those under test
     * @param callers who sends the requests
     * @param spared values of path and body that would take the callers their own accounts
     */
    public GeneratedRequests(long seed, Map<String, String> services, List<Caller> callers, Set<String> spared) {
        this.seed = seed;
        Map<String, Contract> contracts = new TreeMap<>();
        services.keySet().forEach(service -> contracts.put(service, Contract.of(service)));
        List<Operation> operations = contracts.values().stream()
                .flatMap(contract -> contract.operations().stream())
                .toList();
        this.tally = new Tally(operations);
        this.known = new KnownValues(operations, spared);
        contracts.forEach((service, contract) -> {
            Target target = new Target(
                    service,
                    String.valueOf(services.get(service)),
                    contract,
                    new AttemptGenerator(service, contract, known, successful, callers),
                    new AnswerCheck(ContractCheck.of(contract)));
            targets.add(target);
            contract.operations().forEach(operation -> lots.addAll(lotsOf(target, operation)));
        });
    }

    /** Hashing a password is slow on purpose: these are drawn less often. */
    private static List<Map.Entry<Target, Operation>> lotsOf(Target target, Operation operation) {
        boolean isSlow = operation
                .description()
                .at("/requestBody/content")
                .valueStream()
                .map(content -> target.contract().resolved(content.path("schema")))
                .anyMatch(schema -> schema.path("properties").has("password"));
        return Collections.nCopies(isSlow ? 1 : 4, Map.entry(target, operation));
    }

    /**
     * Sends a request written by hand, which must be answered with 2xx; others are made out of it. If-Match is added
     * where it is needed and the thing was read before.
     *
     * @param path with a query where one is needed
     * @param body empty for none
     * @return the answer; empty where it has none
     */
    public JsonNode sendGood(Caller caller, String operation, String path, String mediaType, String body) {
        Target target = targets.stream()
                .filter(one -> one.operation(operation).isPresent())
                .findFirst()
                .orElseThrow();
        Operation asked = target.operation(operation).orElseThrow();
        Attempt attempt = new Attempt(
                        0,
                        target.service(),
                        asked,
                        caller,
                        asked.method(),
                        path.replaceFirst("\\?.*", ""),
                        queryOf(path),
                        Map.of(),
                        Body.of(body))
                .with("Content-Type", mediaType);
        Attempt current = known.entityTagOf(attempt.thing())
                .map(tag -> attempt.with("If-Match", tag))
                .orElse(attempt);
        Answered answered = send(target, asked.method().equals("GET") ? attempt : current);
        digest(answered);
        if (answered.status() / 100 != 2) {
            tally.fault(current, "answers " + answered.status() + ", though it is right: " + answered.text());
        }
        return Json.read(answered.body()).orElseGet(MissingNode::getInstance);
    }

    private static List<Map.Entry<String, String>> queryOf(String path) {
        return path.contains("?")
                ? Arrays.stream(path.substring(path.indexOf('?') + 1).split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .map(parameter -> Map.entry(parameter[0], parameter[1]))
                        .toList()
                : List.of();
    }

    /** So many, made up. */
    public void send(int count) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore turns = new Semaphore(AT_ONCE);
            for (int first = 1; first <= count; first += WAVE) {
                List<Future<Answered>> wave = IntStream.range(first, Math.min(first + WAVE, count + 1))
                        .mapToObj(this::drawn)
                        .map(drawn -> threads.submit(() -> inTurn(turns, drawn)))
                        .toList();
                for (Future<Answered> answered : wave) {
                    digest(answered.get());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Each fault with the request that led to it. */
    public List<String> faults() {
        return tally.faults();
    }

    public List<String> neverReached() {
        return tally.neverReached();
    }

    public int tooManyRequests() {
        return tally.tooManyRequests();
    }

    /** Each operation with how often it answered what. */
    public String report() {
        return tally.toString();
    }

    private Map.Entry<Target, Attempt> drawn(int number) {
        Chance chance = new Chance(seed, number);
        Map.Entry<Target, Operation> lot = chance.of(lots);
        return Map.entry(lot.getKey(), lot.getKey().generator().next(number, lot.getValue(), chance));
    }

    private Answered inTurn(Semaphore turns, Map.Entry<Target, Attempt> drawn) throws InterruptedException {
        turns.acquire();
        try {
            return send(drawn.getKey(), drawn.getValue());
        } finally {
            turns.release();
        }
    }

    private Answered send(Target target, Attempt attempt) {
        try {
            HttpResponse<byte[]> answer = answer(request(target, attempt));
            return new Answered(attempt, answer, target.check().faults(attempt, answer));
        } catch (IOException lost) {
            return new Answered(attempt, null, List.of("is not answered: " + lost));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Of an answer that goes on without an end the head alone is judged; what is said on it has tests of its own. */
    private static HttpResponse.BodySubscriber<byte[]> bodyOf(HttpResponse.ResponseInfo head) {
        return head.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent()
                ? new Unread()
                : HttpResponse.BodySubscribers.ofByteArray();
    }

    /**
     * A second time when the connection was lost: a service closes one on which it has refused a request unread, and
     * the next request may be on its way there. Who closes it on this very request does so again.
     */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, GeneratedRequests::bodyOf);
        } catch (IOException lost) {
            return http.send(request, GeneratedRequests::bodyOf);
        }
    }

    private static HttpRequest request(Target target, Attempt attempt) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.address() + attempt.target()))
                .timeout(PATIENCE)
                .method(
                        attempt.method(),
                        attempt.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(
                                        attempt.body().bytes()));
        attempt.headers().forEach(request::setHeader);
        if (!attempt.caller().authorization().isEmpty()) {
            request.setHeader("Authorization", attempt.caller().authorization());
        }
        return request.build();
    }

    private void digest(Answered answered) {
        Attempt attempt = answered.attempt();
        tally.count(attempt, answered.status());
        answered.faults().forEach(fault -> tally.fault(attempt, fault));
        if (answered.status() / 100 == 2 && attempt.isAsDeclared()) {
            successful.add(attempt);
            Json.read(answered.body()).ifPresent(json -> known.learn(attempt, json));
            String thing = answered.header("Location")
                    .map(location -> URI.create(location).getRawPath())
                    .orElseGet(attempt::thing);
            answered.header("ETag").ifPresent(tag -> known.learnEntityTag(thing, tag));
        }
    }

    private record Target(
            String service, String address, Contract contract, AttemptGenerator generator, AnswerCheck check) {

        Optional<Operation> operation(String id) {
            return contract.operations().stream()
                    .filter(operation -> operation.id().equals(id))
                    .findFirst();
        }
    }

    private record Answered(Attempt attempt, @Nullable HttpResponse<byte[]> answer, List<String> faults) {

        int status() {
            return answer == null ? 0 : answer.statusCode();
        }

        byte[] body() {
            return answer == null ? new byte[0] : answer.body();
        }

        String text() {
            return new String(body(), UTF_8);
        }

        Optional<String> header(String name) {
            return answer == null ? Optional.empty() : answer.headers().firstValue(name);
        }
    }
}
