package org.policytrack.department.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The language somebody is written to in. On the wire in lower case. */
@Schema(name = "Language")
public enum Language {
    ZH,
    EN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
