package org.policytrack.department.signin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;

/**
 * What a sign-in gives.
 *
 * @param accessToken for the Authorization header, as a bearer token
 * @param refreshToken renews the session once; each renewal gives a new one
 * @param expiresIn life of the access token in seconds
 * @param mustDo what the person must do with the own account first; while there is any, the token has no role
 * @param demonstration whether the account was made to try the system out
 * @param notice what the person should be told; of a demonstration account, that it is one
 */
@Schema(name = "Token")
record TokenView(
        String accessToken,
        String refreshToken,
        long expiresIn,
        List<MustDo> mustDo,
        boolean demonstration,
        @Nullable String notice) {

    static TokenView of(Tokens tokens, Words words) {
        return new TokenView(
                tokens.accessToken(),
                tokens.session().refreshToken(),
                tokens.life().toSeconds(),
                tokens.mustDo(),
                tokens.isDemonstration(),
                tokens.isDemonstration() ? words.of("demonstration-account.notice") : null);
    }
}
