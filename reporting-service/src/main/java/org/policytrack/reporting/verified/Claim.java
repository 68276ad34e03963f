package org.policytrack.reporting.verified;

/**
 * What a lead has filed and nobody has decided on.
 *
 * @param report its id; ids sort by the time of filing
 */
public record Claim(String report, String task, int percentComplete) {}
