package org.policytrack.department.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/** Which deliveries are asked for; what is null is not asked. */
record DeliveryFilter(
        @Nullable String notice,
        @Nullable String department,
        @Nullable Channel channel,
        @Nullable DeliveryState state) {

    DeliveryFilter ofDepartment(String code) {
        return new DeliveryFilter(notice, code, channel, state);
    }

    /** Column by column. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        put(conditions, "notice_id", notice);
        put(conditions, "department", department);
        put(conditions, "channel", channel == null ? null : channel.name());
        put(conditions, "state", state == null ? null : state.name());
        return conditions;
    }

    private static void put(Map<String, String> conditions, String column, @Nullable String value) {
        if (value != null) {
            conditions.put(column, value);
        }
    }
}
