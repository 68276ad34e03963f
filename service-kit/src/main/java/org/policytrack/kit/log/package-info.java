/**
 * What a log line may hold: nothing that a sender of requests could use to write lines of their own. Every record of
 * the console passes here; it never decides what is logged.
 */
@NullMarked
package org.policytrack.kit.log;

import org.jspecify.annotations.NullMarked;
