package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of plans. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanPage(List<Plan> items, @Nullable String next) implements Part<Plan> {}
