/**
 * Staff accounts: who there is, and keeping them. Administrators keep names, departments and passwords, security
 * administrators roles and locks, and no account keeps its own rights. How people sign in is decided elsewhere.
 */
@NullMarked
package org.policytrack.department.account;

import org.jspecify.annotations.NullMarked;
