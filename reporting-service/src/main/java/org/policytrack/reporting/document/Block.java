package org.policytrack.reporting.document;

/** A part of a document, one below the other. */
public sealed interface Block permits Heading, Paragraph, DataTable {}
