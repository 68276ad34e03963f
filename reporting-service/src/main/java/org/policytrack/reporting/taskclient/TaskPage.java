package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of tasks. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TaskPage(List<Task> items, @Nullable String next) implements Part<Task> {}
