package org.policytrack.department.noticesettings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.MailCall;

/**
 * How a department wants to be told from now on.
 *
 * @param mail whether its shared address gets mail
 * @param mailAddress needed when mail is on
 * @param weeklyDigest whether deadlines and reports go out once a week together, instead of one by one; the inbox still
 *     has each
 * @param quietFrom when nothing goes out any more; the organisation's hours when left out, none when equal to its end
 * @param quietUntil when messages go out again
 */
@Schema(name = "DepartmentNoticeChoice")
record DepartmentChoice(
        @NotNull Boolean mail,

        @Nullable @Size(max = 254) @Pattern(regexp = MailCall.ADDRESS) @Schema(examples = "lianluo@example.gov.cn")
        String mailAddress,

        @NotNull Boolean weeklyDigest,

        @Nullable @Pattern(regexp = TIME) @Schema(examples = "20:00")
        String quietFrom,

        @Nullable @Pattern(regexp = TIME) @Schema(examples = "08:00")
        String quietUntil) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
}
