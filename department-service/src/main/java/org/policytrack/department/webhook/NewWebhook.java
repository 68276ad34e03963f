package org.policytrack.department.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/**
 * A robot or webhook to be called.
 *
 * @param department code of the department whose notices it gets
 * @param personal it gets only what is addressed to the person who makes it, who has an account here
 * @param channel in which form it is called: {@code DINGTALK}, {@code FEISHU}, {@code WECOM} or {@code WEBHOOK}
 * @param address http or https; may hold a key, so it is never shown again as a whole
 * @param secret what signs; needed for {@code WEBHOOK} ({@code whsec_…}), none for {@code WECOM}; never shown
 */
record NewWebhook(
        @NotBlank @Size(max = 40) @Schema(examples = "zj-scjg")
        String department,

        @Nullable Boolean personal,
        @NotNull Channel channel,

        @NotBlank @Size(max = 100) @Schema(examples = "元宇宙专班群")
        String name,

        @NotBlank @Size(max = 1000) @Schema(examples = "https://hooks.example.com/notices")
        String address,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "whsec_c2l4dGVlbi1ieXRlcy1hdC1sZWFzdA==")
        String secret) {

    boolean isPersonal() {
        return Boolean.TRUE.equals(personal);
    }

    /** For remembering what was asked without what must not be kept. */
    NewWebhook withSecrets(UnaryOperator<String> change) {
        return new NewWebhook(
                department,
                personal,
                channel,
                name,
                change.apply(address),
                secret == null ? null : change.apply(secret));
    }
}
