package org.policytrack.reporting.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that somebody uploaded for the own department. The same content uploaded twice is evidence twice. */
@Entity
class Evidence {

    @Id
    private String id;

    private String sha256;
    private long sizeInBytes;
    private String mediaType;
    private String fileName;
    private @Nullable String title;
    private String department;
    private String uploadedBy;
    private Instant uploadedAt;
    private boolean isReferredTo;

    protected Evidence() {}

    Evidence(String id, NewEvidence uploaded, String department, String uploader, Instant at) {
        this.id = id;
        this.sha256 = uploaded.content().sha256();
        this.sizeInBytes = uploaded.content().size();
        this.mediaType = uploaded.type().mediaType();
        this.fileName = uploaded.fileName();
        this.title = uploaded.title();
        this.department = department;
        this.uploadedBy = uploader;
        this.uploadedAt = at;
    }

    String id() {
        return id;
    }

    Content content() {
        return new Content(sha256, sizeInBytes);
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return fileName;
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    String department() {
        return department;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** Whether any report refers to it; never undone, because what was filed never changes. */
    boolean isReferredTo() {
        return isReferredTo;
    }
}
