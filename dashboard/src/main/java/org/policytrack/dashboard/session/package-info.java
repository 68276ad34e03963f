/**
 * Who is signed in: the tokens of a session travel in a sealed cookie that no script can read, and are renewed once
 * however many requests ask. Asked by whatever needs the person's token.
 */
@NullMarked
package org.policytrack.dashboard.session;

import org.jspecify.annotations.NullMarked;
