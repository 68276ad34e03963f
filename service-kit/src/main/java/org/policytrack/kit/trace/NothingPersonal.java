package org.policytrack.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps out of spans who asked, from where, and for whom: a path may have a user name in it, a query a name that was
 * searched for or the secret of an address. The operation stays, as {@code http.route} and as the span's name.
 */
@ApplicationScoped
public class NothingPersonal implements SpanProcessor {

    private static final String LEFT_OUT = "-";
    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        PERSONAL.stream()
                .filter(attribute -> span.getAttribute(attribute) != null)
                .forEach(attribute -> span.setAttribute(attribute, LEFT_OUT));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What is found out at the end, such as the status, is of nobody.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
