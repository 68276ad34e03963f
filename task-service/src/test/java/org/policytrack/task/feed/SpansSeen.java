package org.policytrack.task.feed;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an exporter of traces would be handed. */
@ApplicationScoped
public class SpansSeen implements SpanProcessor {

    private final List<String> attributes = new CopyOnWriteArrayList<>();

    /** Name and attributes of each span that has ended, as text. */
    public List<String> attributes() {
        return List.copyOf(attributes);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Its attributes are complete at its end.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        attributes.add(span.getName() + " " + span.toSpanData().getAttributes());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
