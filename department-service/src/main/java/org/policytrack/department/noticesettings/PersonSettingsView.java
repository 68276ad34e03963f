package org.policytrack.department.noticesettings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Language;

/**
 * How the person who asks wants to be told.
 *
 * @param mail whether they get mail
 * @param mailAvailable whether there is a mail server at all; while there is none, nothing is mailed
 * @param language in which they are written to
 */
@Schema(name = "OwnNoticeSettings")
record PersonSettingsView(
        String username,
        boolean mail,
        @Nullable String mailAddress,
        boolean mailAvailable,
        Language language,
        long version) {

    static PersonSettingsView of(PersonNoticeSettings settings, boolean mailAvailable) {
        return new PersonSettingsView(
                settings.username(),
                settings.isMailOn(),
                settings.mailAddress().orElse(null),
                mailAvailable,
                settings.language(),
                settings.version());
    }
}
