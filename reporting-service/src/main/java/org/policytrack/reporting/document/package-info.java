/**
 * An official document (公文) as a model: title, headings of four levels, paragraphs, tables of typed cells. The packages
 * below write it as Word, spreadsheet, PDF and CSV. Nothing here knows what a report is, asks for the time or draws chance:
 * the same document is the same bytes.
 */
@NullMarked
package org.policytrack.reporting.document;

import org.jspecify.annotations.NullMarked;
