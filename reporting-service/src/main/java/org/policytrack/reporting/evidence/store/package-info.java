/**
 * Where the content of evidence lies: files named by their SHA-256, in a folder or in an S3-compatible bucket. The use
 * cases of evidence call it; it knows no record, no reader and no name that people gave.
 */
@NullMarked
package org.policytrack.reporting.evidence.store;

import org.jspecify.annotations.NullMarked;
