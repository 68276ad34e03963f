/**
 * How far it is: what departments file about the tasks of a plan, its review by another person, and the standing of
 * each task. This service asks task-service what is to be done and department-service who files; nobody asks it for
 * a plan's text or a date.
 */
@NullMarked
package org.policytrack.reporting;

import org.jspecify.annotations.NullMarked;
