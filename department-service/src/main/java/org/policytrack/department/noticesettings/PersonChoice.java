package org.policytrack.department.noticesettings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Language;
import org.policytrack.department.channel.MailCall;

/**
 * How a person wants to be told from now on.
 *
 * @param mail whether they get mail
 * @param mailAddress needed when mail is on
 * @param language in which they are written to
 */
@Schema(name = "OwnNoticeChoice")
record PersonChoice(
        @NotNull Boolean mail,

        @Nullable @Size(max = 254) @Pattern(regexp = MailCall.ADDRESS) @Schema(examples = "li@example.gov.cn")
        String mailAddress,

        @NotNull Language language) {}
