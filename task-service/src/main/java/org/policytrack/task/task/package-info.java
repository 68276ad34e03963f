/**
 * The tasks and organising measures: what the official text says, who leads and who cooperates, and the verified
 * progress as reporting-service last told it. Nobody files progress here.
 */
@NullMarked
package org.policytrack.task.task;

import org.jspecify.annotations.NullMarked;
