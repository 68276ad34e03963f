package org.policytrack.department.outgoing;

/**
 * What came back.
 *
 * @param body read as UTF-8
 */
public record OutgoingAnswer(int status, String body) {}
