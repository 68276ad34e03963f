/**
 * The chat robots and webhooks of departments and persons: where they are, and the secrets that go with them, which are
 * sealed at rest and never shown. Those who deliver ask here for the targets; this room sends test messages only.
 */
@NullMarked
package org.policytrack.department.webhook;

import org.jspecify.annotations.NullMarked;
