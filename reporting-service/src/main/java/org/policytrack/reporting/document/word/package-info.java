/**
 * A document as Word reads it, in the layout of official documents (GB/T 9704-2012). Fonts, sizes and spacing stand in
 * {@code document/word/styles.xml} of the resources.
 */
@NullMarked
package org.policytrack.reporting.document.word;

import org.jspecify.annotations.NullMarked;
