package org.policytrack.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.policytrack.kit.clock.DayInUse;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.round.AfterCommit;

/** Takes messages within the caller's transaction; what is rolled back was never sent. */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final OutboxDispatcher dispatcher;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final DayInUse day;
    private final InstantSource now;

    Outbox(
            OutboxTable table,
            OutboxDispatcher dispatcher,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            DayInUse day,
            @RealTime InstantSource now) {
        this.table = table;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
        this.json = json;
        this.day = day;
        this.now = now;
    }

    /**
     * @param destination a route's destination
     * @param payload written as JSON
     */
    public void add(String destination, Object payload) {
        try {
            table.add(
                    UUID.randomUUID(),
                    destination,
                    day.get(),
                    json.writeValueAsString(payload),
                    TraceContext.current(),
                    now.instant());
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
        AfterCommit.run(transaction, dispatcher::wake);
    }
}
