/**
 * Who changed what: each change writes an entry in its own transaction, and the entries are sealed in order into a
 * chain of SHA-256 values. Use cases record, auditors read. It never updates or deletes an entry.
 */
@NullMarked
package org.policytrack.kit.audit;

import org.jspecify.annotations.NullMarked;
