package org.policytrack.department.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/** A robot or webhook of a department, or of one person of it. */
@Entity
public class Webhook {

    @Id
    private String id;

    private String department;
    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    private String name;
    private String sealedAddress;
    private String shownAddress;
    private @Nullable String sealedSecret;
    private boolean isEnabled = true;
    private @Nullable Instant switchedOffAt;

    /** Kept by deliveries, beside the version: since when none has arrived. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant failingSince;

    @Version
    private long version;

    protected Webhook() {}

    /**
     * @param sealedAddress the address as it was named, sealed
     * @param shownAddress what may be shown of it
     */
    Webhook(
            String id,
            String department,
            @Nullable String person,
            Channel channel,
            String name,
            String sealedAddress,
            String shownAddress) {
        this.sealedAddress = sealedAddress;
        this.shownAddress = shownAddress;
        this.id = id;
        this.department = department;
        this.person = person;
        this.channel = channel;
        this.name = name;
    }

    void leadTo(String sealed, String shown) {
        sealedAddress = sealed;
        shownAddress = shown;
    }

    void signWith(@Nullable String sealed) {
        sealedSecret = sealed;
    }

    void rename(String newName) {
        name = newName;
    }

    void enable(boolean enabled) {
        isEnabled = enabled;
        switchedOffAt = null;
    }

    /** It failed for too long. */
    void switchOff(Instant at) {
        isEnabled = false;
        switchedOffAt = at;
    }

    public String id() {
        return id;
    }

    public String department() {
        return department;
    }

    /** The person it is of; empty where it is the department's. */
    public Optional<String> person() {
        return Optional.ofNullable(person);
    }

    public Channel channel() {
        return channel;
    }

    public String name() {
        return name;
    }

    String sealedAddress() {
        return sealedAddress;
    }

    String shownAddress() {
        return shownAddress;
    }

    Optional<String> sealedSecret() {
        return Optional.ofNullable(sealedSecret);
    }

    public boolean isEnabled() {
        return isEnabled;
    }

    Optional<Instant> switchedOffAt() {
        return Optional.ofNullable(switchedOffAt);
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    public long version() {
        return version;
    }
}
