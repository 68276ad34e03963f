/**
 * The server part of the dashboard: gives the page out, keeps the session of whoever looks at it, and passes what the page
 * asks on to the services. It has no data and no rules of the field.
 */
@NullMarked
package org.policytrack.dashboard;

import org.jspecify.annotations.NullMarked;
