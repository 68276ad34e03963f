package org.policytrack.department.ownaccount;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an authenticator app needs; told once.
 *
 * @param secret in base 32, to be typed into the app
 * @param uri the same to be shown as a QR code (otpauth, with SHA-1, six digits and 30 seconds, which every app assumes)
 */
@Schema(name = "SecondFactorEnrolment")
record EnrolmentView(String secret, URI uri) {

    private static final String ISSUER = "policytrack";

    static EnrolmentView of(String username, String secret) {
        String account = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return new EnrolmentView(
                secret,
                URI.create("otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, account, secret, ISSUER)));
    }
}
