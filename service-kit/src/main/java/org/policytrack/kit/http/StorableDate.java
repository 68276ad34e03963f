package org.policytrack.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates YYYY-MM-DD, of the years 1000 to 9999: what Java reads beyond them, no database keeps. */
final class StorableDate extends StdScalarDeserializer<LocalDate> {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    StorableDate() {
        super(LocalDate.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.DateTime;
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        LocalDate date = LocalDateDeserializer.INSTANCE.deserialize(json, context);
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw context.weirdStringException(date.toString(), LocalDate.class, "a year of other than four digits");
        }
        return date;
    }
}
