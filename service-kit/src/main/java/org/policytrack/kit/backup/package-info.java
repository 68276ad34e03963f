/**
 * What an installation holds, written down so that it can be had back, and proven to be the same: the rows of every table, with
 * their number and a checksum, and the files of the data folder. One form for every kind of database, so that it also moves
 * an installation from one to another. Programs for whoever looks after an installation; no service calls them.
 */
@NullMarked
package org.policytrack.kit.backup;

import org.jspecify.annotations.NullMarked;
