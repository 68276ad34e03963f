package org.policytrack.department.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test message.
 *
 * @param taken whether the receiver took it
 * @param failure why not, in short technical words
 */
@Schema(name = "WebhookTest")
record TestOutcome(boolean taken, @Nullable String failure) {}
