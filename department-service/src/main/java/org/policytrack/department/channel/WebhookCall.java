package org.policytrack.department.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.outgoing.AddressRefused;
import org.policytrack.department.outgoing.CallFailed;
import org.policytrack.department.outgoing.OutgoingAnswer;
import org.policytrack.department.outgoing.OutgoingCalls;
import org.policytrack.department.outgoing.OutgoingPost;
import org.policytrack.kit.clock.RealTime;

/**
 * Sends a message to a robot or webhook in the form it asks for, once. A robot answers 200 with an error code in the
 * body when it did not take the message; that is a failure like any other.
 */
@ApplicationScoped
public class WebhookCall {

    private static final int WECOM_BYTES = 2000;
    private static final int ROBOT_BYTES = 18_000;

    private final OutgoingCalls calls;
    private final ObjectMapper json;
    private final InstantSource now;

    WebhookCall(OutgoingCalls calls, ObjectMapper json, @RealTime InstantSource now) {
        this.calls = calls;
        this.json = json;
        this.now = now;
    }

    /** Whether this can be the secret of a channel that signs; a robot's is any text. */
    public static boolean isPossibleSecret(Channel channel, String secret) {
        return channel != Channel.WEBHOOK || Signatures.standardKey(secret).isPresent();
    }

    /**
     * Returns once the receiver has taken the message.
     *
     * @param id the same over all attempts, so that the receiver tells repetitions
     */
    public void send(WebhookTarget target, String id, Message message) throws AddressRefused, CallFailed {
        OutgoingAnswer answer = calls.post(post(target, id, message, now.instant()));
        if (answer.status() / 100 != 2) {
            throw new CallFailed("answered with status " + answer.status());
        }
        if (target.channel() != Channel.WEBHOOK) {
            mustBeTaken(answer.body());
        }
    }

    private OutgoingPost post(WebhookTarget target, String id, Message message, Instant at) {
        return switch (target.channel()) {
            case DINGTALK -> robot(dingTalkAddress(target, at), dingTalk(message, target.language()));
            case FEISHU -> robot(target.address(), feishu(target, message, at));
            case WECOM -> robot(target.address(), weCom(message, target.language()));
            case WEBHOOK -> standard(target, id, message, at);
            case INBOX, MAIL -> throw new IllegalArgumentException(target.channel() + " is no webhook");
        };
    }

    private static String dingTalkAddress(WebhookTarget target, Instant at) {
        if (target.secret() == null) {
            return target.address();
        }
        long time = at.toEpochMilli();
        String sign = URLEncoder.encode(Signatures.dingTalk(target.secret(), time), UTF_8);
        return target.address() + (target.address().contains("?") ? "&" : "?") + "timestamp=" + time + "&sign=" + sign;
    }

    private static Map<String, Object> dingTalk(Message message, Language language) {
        return Map.of("msgtype", "text", "text", Map.of("content", message.cutTo(ROBOT_BYTES, language)));
    }

    private static Map<String, Object> feishu(WebhookTarget target, Message message, Instant at) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (target.secret() != null) {
            body.put("timestamp", String.valueOf(at.getEpochSecond()));
            body.put("sign", Signatures.feishu(target.secret(), at.getEpochSecond()));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", message.cutTo(ROBOT_BYTES, target.language())));
        return body;
    }

    private static Map<String, Object> weCom(Message message, Language language) {
        return Map.of("msgtype", "text", "text", Map.of("content", message.cutTo(WECOM_BYTES, language)));
    }

    private OutgoingPost robot(String address, Map<String, Object> body) {
        return new OutgoingPost(address, Map.of(), text(body));
    }

    private OutgoingPost standard(WebhookTarget target, String id, Message message, Instant at) {
        String body = text(new Event("notice", message.sentAt(), message));
        long time = at.getEpochSecond();
        String signature = Signatures.standard(secretOf(target), id, time, body);
        return new OutgoingPost(
                target.address(),
                Map.of("webhook-id", id, "webhook-timestamp", String.valueOf(time), "webhook-signature", signature),
                body);
    }

    private static String secretOf(WebhookTarget target) {
        if (target.secret() == null) {
            throw new IllegalArgumentException("a webhook without a secret");
        }
        return target.secret();
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void mustBeTaken(String body) throws CallFailed {
        JsonNode code = code(body);
        if (code == null || !code.isIntegralNumber()) {
            throw new CallFailed("answered without an error code");
        }
        if (code.asLong() != 0) {
            throw new CallFailed("answered with error code " + code.asLong());
        }
    }

    private @Nullable JsonNode code(String body) throws CallFailed {
        try {
            JsonNode answer = json.readTree(body);
            return answer.has("errcode") ? answer.get("errcode") : answer.get("code");
        } catch (JsonProcessingException unreadable) {
            throw new CallFailed("answered with something else than JSON");
        }
    }

    /** The body after Standard Webhooks. */
    private record Event(String type, Instant timestamp, Message data) {}
}
