/**
 * Answers kept as the bytes that were sent, and sent again while nothing they rest on has changed. Whether anything has
 * is asked of the database after each request came in, by one statement for all requests that wait, so that nobody is
 * told what was true before they asked (decision 32).
 */
@NullMarked
package org.policytrack.kit.ready;

import org.jspecify.annotations.NullMarked;
