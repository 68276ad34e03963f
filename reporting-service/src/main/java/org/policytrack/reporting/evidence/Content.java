package org.policytrack.reporting.evidence;

/**
 * The bytes of a file, whatever it is called.
 *
 * @param sha256 in lower-case hexadecimal digits
 * @param size in bytes
 */
record Content(String sha256, long size) {}
