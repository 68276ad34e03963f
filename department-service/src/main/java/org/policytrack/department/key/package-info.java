/**
 * The keys of the embedded accounts: one signs their tokens, one seals what is kept of their second factors. Both lie
 * in the data folder, mode 600, are made at the first start and outlive every restart. Nothing here knows an account.
 */
@NullMarked
package org.policytrack.department.key;

import org.jspecify.annotations.NullMarked;
