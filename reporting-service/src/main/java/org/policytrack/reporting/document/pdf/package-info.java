/**
 * A document as PDF: set in a Chinese font that the file brings with it, searchable, with bookmarks, marked up for programs
 * that read it aloud. How it looks stands in {@code document/pdf/page.css} of the resources.
 */
@NullMarked
package org.policytrack.reporting.document.pdf;

import org.jspecify.annotations.NullMarked;
