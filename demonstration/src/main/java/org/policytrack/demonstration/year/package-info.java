/**
 * What happens in a simulated year: decided purely from a plan and a seed, as a list of deeds by day. Nothing here calls a
 * service, asks for the time, or knows one plan from another.
 */
@NullMarked
package org.policytrack.demonstration.year;

import org.jspecify.annotations.NullMarked;
