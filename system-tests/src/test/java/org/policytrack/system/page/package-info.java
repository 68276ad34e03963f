/**
 * The page in a real browser over the three real services: what each role does with it, and what it shows while a service is
 * away. Chromium and a Chinese font are needed; where they are missing the tests are skipped and say so.
 */
@NullMarked
package org.policytrack.system.page;

import org.jspecify.annotations.NullMarked;
