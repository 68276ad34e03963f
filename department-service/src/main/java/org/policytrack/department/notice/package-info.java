/**
 * What is sent to a department or a person, kept in an inbox until it is acknowledged. Other services send, people read
 * and acknowledge. It never looks into what a notice is about.
 */
@NullMarked
package org.policytrack.department.notice;

import org.jspecify.annotations.NullMarked;
