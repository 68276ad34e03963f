package org.policytrack.reporting.document.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentLanguage;
import org.policytrack.reporting.document.Heading;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.document.Span;
import org.policytrack.reporting.document.StreamedTable;

/**
 * Writes JSON, row by row, with the data dictionary before the rows: a row is an array with a value for each column. Numbers
 * and parts of a hundred are numbers, days are texts such as 2023-06-30, what is not known or left empty is null; where a column has
 * references, a value is {@code {"value","reference"}}.
 */
public final class WriteJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private WriteJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a table of any length.
     *
     * @param dictionary with a term for each of its columns
     * @param out is left open
     */
    public static void to(OutputStream out, StreamedTable table, DataDictionary dictionary) throws IOException {
        dictionary.explains(table.columns());
        written(out, writer -> {
            writer.head(table.caption(), table.language(), table.madeOn().toString());
            writer.table(table.columns(), dictionary, table.rows().iterator());
        });
    }

    /**
     * Writes all that a document says.
     *
     * @param dictionary with a term for each column of its tables
     * @param out is left open
     */
    public static void to(OutputStream out, OfficialDocument document, DataDictionary dictionary) throws IOException {
        document.tables().forEach(table -> dictionary.explains(table.columns()));
        written(out, writer -> writer.whole(document, dictionary));
    }

    /** One that breaks off is not ended: closing would complete it, and it would look whole. */
    private static void written(OutputStream out, Content content) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        content.writeTo(new WriteJson(json));
        json.writeEndObject();
        json.close();
    }

    private void whole(OfficialDocument document, DataDictionary dictionary) throws IOException {
        head(document.title(), document.language(), document.madeOn().toString());
        if (document.subtitle() != null) {
            json.writeStringField("subtitle", document.subtitle());
        }
        json.writeBooleanField("isDraft", document.isDraft());
        json.writeArrayFieldStart("blocks");
        for (Block block : document.blocks()) {
            json.writeStartObject();
            block(block, dictionary);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void head(String title, DocumentLanguage language, String madeOn) throws IOException {
        json.writeStringField("title", title);
        json.writeStringField("language", language.tag());
        json.writeStringField("madeOn", madeOn);
    }

    private void block(Block block, DataDictionary dictionary) throws IOException {
        switch (block) {
            case Heading heading -> {
                json.writeNumberField("level", heading.level());
                json.writeStringField("heading", heading.text());
            }
            case Paragraph paragraph -> paragraph(paragraph);
            case DataTable table -> {
                json.writeStringField("table", table.caption());
                table(table.columns(), dictionary, table.rows().iterator());
            }
        }
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        json.writeArrayFieldStart("paragraph");
        for (Span span : paragraph.spans()) {
            json.writeStartObject();
            json.writeStringField("text", span.text());
            reference(span.reference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void table(List<Column> columns, DataDictionary dictionary, Iterator<List<Cell>> rows) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : columns) {
            column(column, dictionary);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        while (rows.hasNext()) {
            row(columns, rows.next());
        }
        json.writeEndArray();
    }

    private void column(Column column, DataDictionary dictionary) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("kind", column.kind().name().toLowerCase(Locale.ROOT));
        if (column.unit() != null) {
            json.writeStringField("unit", column.unit());
        }
        DataDictionary.Term term = dictionary.termOf(column);
        json.writeStringField("meaning", term.meaning());
        json.writeStringField("source", term.source());
        json.writeEndObject();
    }

    private void row(List<Column> columns, List<Cell> cells) throws IOException {
        json.writeStartArray();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (columns.get(place).hasReferences()) {
                json.writeStartObject();
                json.writeFieldName("value");
                value(cell);
                reference(cell.reference());
                json.writeEndObject();
            } else {
                value(cell);
            }
        }
        json.writeEndArray();
    }

    private void value(Cell cell) throws IOException {
        switch (cell) {
            case Cell.Text text -> json.writeString(text.text());
            case Cell.Numeric number -> json.writeNumber(number.value());
            case Cell.Percent percent -> json.writeNumber(percent.value());
            case Cell.Day day -> json.writeString(day.value().toString());
            case Cell.NoData _, Cell.Blank _ -> json.writeNull();
        }
    }

    private void reference(@Nullable Reference reference) throws IOException {
        if (reference != null) {
            json.writeStringField("reference", reference.value());
        }
    }

    /** What is written between the brackets. */
    private interface Content {

        void writeTo(WriteJson writer) throws IOException;
    }
}
