package org.policytrack.reporting.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more is said of an acceptance than that it is one. */
@Schema(description = "May be left out")
record AcceptanceRequest() {}
