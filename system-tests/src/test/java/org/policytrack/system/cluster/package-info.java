/**
 * The services twice each, behind a balancer, on a Galera cluster of three nodes, and what becomes of their promises while
 * parts of that are killed, frozen, cut off and restarted under load.
 */
@NullMarked
package org.policytrack.system.cluster;

import org.jspecify.annotations.NullMarked;
