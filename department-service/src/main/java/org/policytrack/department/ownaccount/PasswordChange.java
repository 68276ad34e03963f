package org.policytrack.department.ownaccount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password of one's own.
 *
 * @param currentPassword shows that it is the owner who asks
 * @param newPassword 12 to 200 characters, and what else the profile demands
 */
record PasswordChange(
        @NotBlank @Size(max = 400) String currentPassword,
        @NotNull String newPassword) {}
