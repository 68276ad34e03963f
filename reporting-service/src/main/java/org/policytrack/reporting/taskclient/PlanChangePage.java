package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of changes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanChangePage(List<PlanChange> items, @Nullable String next) implements Part<PlanChange> {}
