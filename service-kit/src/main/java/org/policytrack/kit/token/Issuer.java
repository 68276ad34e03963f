package org.policytrack.kit.token;

import org.jose4j.jwt.JwtClaims;

/** Somebody whose tokens are believed when they are signed as they must be. */
interface Issuer {

    /** The {@code iss} of its tokens. */
    String name();

    /**
     * Checks the token.
     *
     * @return what is to be believed of it, in the claims this system uses: {@code upn}, {@code groups},
     *     {@code department}
     * @throws TokenRefused when it is not to be believed
     * @throws org.policytrack.kit.problem.Unavailable when that cannot be said now
     */
    JwtClaims believed(SignedToken token);
}
