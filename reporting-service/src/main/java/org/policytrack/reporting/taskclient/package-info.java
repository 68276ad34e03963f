/**
 * task-service as seen from here: the plan and its tasks, borrowed, with the fields that are read here and no others;
 * and what task-service is told of verified progress. It decides nothing.
 */
@NullMarked
package org.policytrack.reporting.taskclient;

import org.jspecify.annotations.NullMarked;
