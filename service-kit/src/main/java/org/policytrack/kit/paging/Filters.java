package org.policytrack.kit.paging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by, as conditions of its query. */
public final class Filters {

    private Filters() {}

    /**
     * A further condition, beginning with {@code and}, that the property has this value, which is added to the values of the
     * query under the property's name; nothing where it is null.
     */
    public static String equal(String property, @Nullable Object value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(property, value);
        return " and " + property + " = :" + property;
    }
}
