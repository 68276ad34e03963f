/**
 * Passes the API of the services on to the browser, so that it sees one origin, and puts the session's token in place of
 * its cookie. Looks into no body.
 */
@NullMarked
package org.policytrack.dashboard.passing;

import org.jspecify.annotations.NullMarked;
