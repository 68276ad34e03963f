package org.policytrack.kit.ready;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policytrack.kit.ready.DataRevision.Asker;

/**
 * Lets the threads that serve connections ask for the revision: of each, those whose requests were read in one go ask as one,
 * and are told in one go.
 */
@ApplicationScoped
class AskersOfThread {

    private final DataRevision revision;
    private final Map<EventLoop, List<Asker>> gathered = new ConcurrentHashMap<>();

    AskersOfThread(DataRevision revision) {
        this.revision = revision;
    }

    /** The asker is told on this thread, in the context it has now. */
    void ask(Asker asker) {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        EventLoop thread = context.nettyEventLoop();
        List<Asker> together = gathered.computeIfAbsent(thread, first -> new ArrayList<>());
        if (together.isEmpty()) {
            thread.execute(() -> ask(together, thread));
        }
        together.add((count, databaseDown) -> context.dispatch(() -> asker.told(count, databaseDown)));
    }

    private void ask(List<Asker> together, EventLoop thread) {
        gathered.remove(thread);
        revision.ask((count, databaseDown) ->
                thread.execute(() -> together.forEach(asker -> asker.told(count, databaseDown))));
    }
}
