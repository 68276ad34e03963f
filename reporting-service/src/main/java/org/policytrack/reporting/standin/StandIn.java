package org.policytrack.reporting.standin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;

/** For some days one person reviews in the place of another (代理). It can end early, and never changes otherwise. */
@Entity
public class StandIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String absent;
    private String standIn;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    private String appointedBy;
    private Instant appointedAt;
    private @Nullable String revokedBy;
    private @Nullable Instant revokedAt;
    private @Nullable LocalDate revokedOn;

    @Version
    private long version;

    protected StandIn() {}

    StandIn(StandInRequest request, Caller appointer, Instant at) {
        this.absent = request.absent();
        this.standIn = request.standIn();
        this.firstDay = request.from();
        this.lastDay = request.to();
        this.reason = request.reason();
        this.appointedBy = appointer.username();
        this.appointedAt = at;
    }

    /** It ends with the day before this one; refuses with 409 when it was revoked already. */
    void revokedBy(Caller revoker, Instant at, LocalDate on) {
        if (revokedBy != null) {
            throw new StandInAlreadyRevoked(revokedBy);
        }
        revokedBy = revoker.username();
        revokedAt = at;
        revokedOn = on;
    }

    /** User names are compared to the letter, as a database may not. */
    boolean isFor(String person) {
        return absent.equals(person);
    }

    boolean isBy(Caller caller) {
        return standIn.equals(caller.username());
    }

    long id() {
        return id;
    }

    String absent() {
        return absent;
    }

    String standIn() {
        return standIn;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String reason() {
        return reason;
    }

    String appointedBy() {
        return appointedBy;
    }

    Instant appointedAt() {
        return appointedAt;
    }

    Optional<String> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    Optional<LocalDate> revokedOn() {
        return Optional.ofNullable(revokedOn);
    }

    long version() {
        return version;
    }
}
