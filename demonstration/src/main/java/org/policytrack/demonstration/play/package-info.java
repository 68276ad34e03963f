/**
 * Plays a simulated year over the services' APIs, as an ordinary client with the demonstration accounts. It is called by
 * {@code ./run --demo} and by tests, and never reads or writes a database.
 */
@NullMarked
package org.policytrack.demonstration.play;

import org.jspecify.annotations.NullMarked;
