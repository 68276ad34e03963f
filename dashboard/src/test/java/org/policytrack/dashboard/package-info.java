/** Tests of the server part over HTTP, with the services played by servers of the tests. */
@NullMarked
package org.policytrack.dashboard;

import org.jspecify.annotations.NullMarked;
