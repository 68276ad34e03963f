package org.policytrack.department.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of the session to renew or end. */
record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
