/**
 * The ledger of figures (台账): every value of an indicator that was claimed, verified, dropped or reversed, with the day
 * it speaks of and the day it became known. Filing and review write it, whoever needs a figure reads it; no entry is ever
 * changed or removed.
 */
@NullMarked
package org.policytrack.reporting.ledger;

import org.jspecify.annotations.NullMarked;
