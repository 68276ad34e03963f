/**
 * Lists and period reports as files: joins what is read elsewhere to the documents. It decides nothing about figures; who may
 * read a list may have it as a file.
 */
@NullMarked
package org.policytrack.reporting.export;

import org.jspecify.annotations.NullMarked;
