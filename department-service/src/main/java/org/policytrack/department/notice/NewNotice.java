package org.policytrack.department.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/**
 * A notice to be sent.
 *
 * @param department code of the department in whose inbox it goes
 * @param recipient username of the one person it is for; everybody of the department when left out
 * @param roles only people of the department with one of these roles get it; never together with a recipient
 * @param kind what sort of notice, for filters
 * @param title in Chinese
 * @param text in Chinese
 * @param about identifier of what it is about, in the sender's own words
 * @param occasion what it is sent on the occasion of; a department gets one notice an occasion
 * @param reason why it is sent, in Chinese
 * @param reasonEn why it is sent, in English
 * @param climb to whom it climbs when nobody acknowledges it; only with an occasion
 */
record NewNotice(
        @NotBlank @Size(max = 40) @Schema(examples = "zj-scjg")
        String department,

        @Nullable @Size(max = 60) String recipient,
        @Nullable @Size(min = 1) List<@NotNull Role> roles,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") @Schema(examples = "DEADLINE")
        String kind,

        @NotBlank @Size(max = LONGEST_TITLE) String title,
        @NotBlank @Size(max = LONGEST_TEXT) String text,
        @NotBlank @Size(max = LONGEST_TITLE) String titleEn,
        @NotBlank @Size(max = LONGEST_TEXT) String textEn,

        @Nullable @Size(max = 200) @Schema(examples = "zj-metaverse-2023-m1-mechanism")
        String about,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "zj-metaverse-2023-m1-alliance/OVERDUE_2/2023-06-30")
        String occasion,

        @Nullable @Size(max = 1000) String reason,
        @Nullable @Size(max = 1000) String reasonEn,
        @Nullable @Valid Climb climb) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4000;

    /** Something the service says by itself to a department, in both languages. */
    static NewNotice of(String department, String kind, Words words) {
        return new NewNotice(
                department,
                null,
                null,
                kind,
                words.title(),
                words.text(),
                words.titleEn(),
                words.textEn(),
                null,
                null,
                words.reason(),
                words.reasonEn(),
                null);
    }

    /** The same to one person only. */
    NewNotice to(@Nullable String person) {
        return new NewNotice(
                department,
                person,
                roles,
                kind,
                title,
                text,
                titleEn,
                textEn,
                about,
                occasion,
                reason,
                reasonEn,
                climb);
    }

    /** The same to people of these roles; to everybody with none. */
    NewNotice toRoles(List<Role> addressed) {
        return new NewNotice(
                department,
                recipient,
                addressed.isEmpty() ? null : addressed,
                kind,
                title,
                text,
                titleEn,
                textEn,
                about,
                occasion,
                reason,
                reasonEn,
                climb);
    }

    /** The same on this occasion, about this. */
    NewNotice on(String newOccasion, @Nullable String newAbout) {
        return new NewNotice(
                department,
                recipient,
                roles,
                kind,
                title,
                text,
                titleEn,
                textEn,
                newAbout,
                newOccasion,
                reason,
                reasonEn,
                climb);
    }

    List<Role> addressedRoles() {
        return roles == null ? List.of() : roles.stream().distinct().sorted().toList();
    }

    /** What a notice says in both languages, and why it is sent. */
    record Words(String title, String text, String titleEn, String textEn, String reason, String reasonEn) {}
}
