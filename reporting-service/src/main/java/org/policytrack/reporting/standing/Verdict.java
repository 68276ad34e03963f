package org.policytrack.reporting.standing;

import java.util.List;

/**
 * A light and why.
 *
 * @param reasons at least one, the gravest first
 */
public record Verdict(Light light, List<Reason> reasons) {}
