/**
 * The reports of a plan for a month, a quarter, a year or a joint meeting (月报、季报、年度监测报告、联席会议材料): drafted,
 * composed anew at each reading from what the other rooms tell of its day, and frozen with all figures when it is
 * published. Documents are made from its content elsewhere; it decides nothing about tasks or figures itself.
 */
@NullMarked
package org.policytrack.reporting.report;

import org.jspecify.annotations.NullMarked;
