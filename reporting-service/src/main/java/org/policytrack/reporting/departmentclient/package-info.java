/**
 * department-service as seen from here: which departments there are, borrowed, and where notices go. It decides
 * nothing.
 */
@NullMarked
package org.policytrack.reporting.departmentclient;

import org.jspecify.annotations.NullMarked;
