package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of milestones' dates. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MilestoneDatesPage(
        List<MilestoneDates> items, @Nullable String next) implements Part<MilestoneDates> {}
