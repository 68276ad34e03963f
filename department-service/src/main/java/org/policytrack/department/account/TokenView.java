package org.policytrack.department.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sign-in gives.
 *
 * @param accessToken for the Authorization header, as a bearer token
 * @param refreshToken renews the session once; each renewal gives a new one
 * @param expiresIn life of the access token in seconds
 */
@Schema(name = "Token")
record TokenView(String accessToken, String refreshToken, long expiresIn) {}
