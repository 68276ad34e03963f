/**
 * The days on which drafts of period reports are made by themselves (到日自动拟稿), set for each plan by the coordinating
 * office, which is told of each draft. What a report says, and whether it is published, is decided in {@code report} and
 * by people; here nothing is ever published.
 */
@NullMarked
package org.policytrack.reporting.schedule;

import org.jspecify.annotations.NullMarked;
