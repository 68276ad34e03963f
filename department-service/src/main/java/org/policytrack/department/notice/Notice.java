package org.policytrack.department.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;

/** One message in the inbox of a department, or of one person of it. */
@Entity
class Notice {

    @Id
    private String id;

    private String department;
    private @Nullable String recipient;
    private String kind;
    private String title;
    private String text;
    private String titleEn;
    private String textEn;
    private @Nullable String about;
    private @Nullable String roles;
    private @Nullable String occasion;
    private @Nullable String reason;
    private @Nullable String reasonEn;
    private @Nullable String climbedFrom;
    private String sender;
    private Instant sentAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    @Version
    private long version;

    protected Notice() {}

    Notice(String id, NewNotice content, String sender, Instant sentAt) {
        this.id = id;
        this.department = content.department();
        this.recipient = content.recipient();
        this.kind = content.kind();
        this.title = content.title();
        this.text = content.text();
        this.titleEn = content.titleEn();
        this.textEn = content.textEn();
        this.about = content.about();
        this.roles = AddressedRoles.kept(content.addressedRoles());
        this.occasion = content.occasion();
        this.reason = content.reason();
        this.reasonEn = content.reasonEn();
        this.sender = sender;
        this.sentAt = sentAt;
    }

    /** Says which departments' silence brought it here. */
    Notice climbedFrom(List<String> departments) {
        climbedFrom = String.join(",", departments);
        return this;
    }

    /** The first acknowledgement stays; a second one changes nothing. */
    void acknowledgedBy(Caller reader, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = reader.username();
        }
    }

    /** Whether it lies in the inbox of this caller: their own, or their department's where it is addressed to them. */
    boolean isFor(Caller caller) {
        return caller.isOf(department)
                && (recipient == null || recipient.equals(caller.username()))
                && (roles == null || roles().stream().anyMatch(caller::has));
    }

    String id() {
        return id;
    }

    String department() {
        return department;
    }

    Optional<String> recipient() {
        return Optional.ofNullable(recipient);
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    String titleEn() {
        return titleEn;
    }

    String textEn() {
        return textEn;
    }

    Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /** Whom of the department it is addressed to; everybody when empty. */
    List<Role> roles() {
        return AddressedRoles.read(roles);
    }

    Optional<String> occasion() {
        return Optional.ofNullable(occasion);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<String> reasonEn() {
        return Optional.ofNullable(reasonEn);
    }

    /** Codes of the departments whose silence brought it here; empty when it did not climb. */
    List<String> climbedFrom() {
        return climbedFrom == null ? List.of() : List.of(climbedFrom.split(",", -1));
    }

    String sender() {
        return sender;
    }

    Instant sentAt() {
        return sentAt;
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    Optional<String> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    long version() {
        return version;
    }
}
