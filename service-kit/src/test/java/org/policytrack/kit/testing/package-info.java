/**
 * What the tests of every service need: a clock that can be moved, tokens, the committed contract held against every
 * answer, and a real MySQL-compatible server for the build.
 */
@NullMarked
package org.policytrack.kit.testing;

import org.jspecify.annotations.NullMarked;
