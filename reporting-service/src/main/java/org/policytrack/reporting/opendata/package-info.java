/** What is published to everybody, if the installation publishes anything: the indicators of plans with verified figures. */
@NullMarked
package org.policytrack.reporting.opendata;

import org.jspecify.annotations.NullMarked;
