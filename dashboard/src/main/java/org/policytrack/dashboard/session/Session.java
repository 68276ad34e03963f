package org.policytrack.dashboard.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the cookie holds: the tokens of one sign-in, and what was said with them.
 *
 * @param id stays the same while the session is renewed
 * @param issuer the {@link Issuer#name} of whoever gave the tokens
 * @param renewFrom second of the epoch from which the tokens are to be renewed
 * @param believedUntil second of the epoch from which no service believes the access token
 * @param mustDo what the person must do with the own account first
 * @param demonstration whether the account was made to try the system out
 * @param notice what the person should be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Session(
        String id,
        String issuer,
        String accessToken,
        @Nullable String refreshToken,
        long renewFrom,
        long believedUntil,
        List<String> mustDo,
        boolean demonstration,
        @Nullable String notice) {

    public Session {
        mustDo = List.copyOf(mustDo);
    }

    /** A session that begins. */
    public static Session begun(
            String issuer, String accessToken, @Nullable String refreshToken, Duration life, Instant now) {
        return of(UUID.randomUUID().toString(), issuer, accessToken, refreshToken, life, now);
    }

    /** The same session with new tokens; a provider that gives no new refresh token means the old one to be used on. */
    public Session renewed(String newAccessToken, @Nullable String newRefreshToken, Duration life, Instant now) {
        return of(id, issuer, newAccessToken, newRefreshToken == null ? refreshToken : newRefreshToken, life, now)
                .told(mustDo, demonstration, notice);
    }

    /** With a fifth of its life left there is time for a renewal that fails to be tried again. */
    private static Session of(
            String id, String issuer, String accessToken, @Nullable String refreshToken, Duration life, Instant now) {
        long begins = now.getEpochSecond();
        return new Session(
                id,
                issuer,
                accessToken,
                refreshToken,
                begins + life.toSeconds() * 4 / 5,
                begins + life.toSeconds(),
                List.of(),
                false,
                null);
    }

    public Session told(List<String> newMustDo, boolean isDemonstration, @Nullable String newNotice) {
        return new Session(
                id, issuer, accessToken, refreshToken, renewFrom, believedUntil, newMustDo, isDemonstration, newNotice);
    }

    public boolean isDue(Instant now) {
        return now.getEpochSecond() >= renewFrom;
    }

    public boolean isBelieved(Instant now) {
        return now.getEpochSecond() < believedUntil;
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
