package org.policytrack.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.RealTime;

/**
 * Takes entries within the caller's transaction: a change and its entry are both there or neither is. Without one, the
 * entry has a transaction of its own.
 */
@ApplicationScoped
public class AuditTrail {

    private final AuditTable table;
    private final AuditGuard guard;
    private final WritesHere writes;
    private final Event<EntryWritten> written;
    private final Origin origin;
    private final ObjectMapper json;
    private final Clock business;
    private final InstantSource real;
    private final String service;

    AuditTrail(
            AuditTable table,
            AuditGuard guard,
            WritesHere writes,
            Event<EntryWritten> written,
            Origin origin,
            ObjectMapper json,
            Clock business,
            @RealTime InstantSource real,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.table = table;
        this.guard = guard;
        this.writes = writes;
        this.written = written;
        this.origin = origin;
        this.json = json;
        this.business = business;
        this.real = real;
        this.service = service;
    }

    /** A person or another service did it, for the department of their account. */
    public void record(Change change, Caller by) {
        record(change, by.username(), by.departmentOrNull());
    }

    /** The service did it by itself. */
    public void recordOwn(Change change) {
        record(change, service, null);
    }

    /**
     * Somebody did it who is not, or not yet, signed in.
     *
     * @param actor who it is, as far as known
     * @param onBehalfOf code of the department it was done for, or the person stood in for
     */
    public void record(Change change, String actor, @Nullable String onBehalfOf) {
        AuditEntry entry = new AuditEntry(
                0,
                real.instant().truncatedTo(ChronoUnit.MICROS),
                business.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                onBehalfOf,
                change.action(),
                change.outcome().name(),
                change.subjectKind(),
                change.subject(),
                text(change.before()),
                text(change.after()),
                origin.address(),
                origin.traceId());
        QuarkusTransaction.joiningExisting().run(() -> write(entry));
    }

    private void write(AuditEntry entry) {
        writes.begin();
        try {
            table.add(entry);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        guard.entryWritten();
        written.fire(new EntryWritten());
    }

    private @Nullable String text(@Nullable Object view) {
        try {
            return view == null ? null : json.writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
