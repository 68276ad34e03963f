/**
 * department-service as seen from here: who a name stands for, and where notices go. Only the fields read here.
 */
@NullMarked
package org.policytrack.task.departmentclient;

import org.jspecify.annotations.NullMarked;
