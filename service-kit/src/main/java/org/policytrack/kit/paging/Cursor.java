package org.policytrack.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** The opaque text of a place in a list: the keys of the row before it, with a check sum against hand-made ones. */
final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String after(List<String> keys) {
        String joined = String.join(SEPARATOR, keys);
        String checked = checksum(joined) + SEPARATOR + joined;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> keys(String cursor) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = checked.indexOf(SEPARATOR);
            String joined = checked.substring(end + 1);
            if (end < 0 || !checked.substring(0, end).equals(checksum(joined))) {
                throw unknown();
            }
            return List.of(joined.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    private static InputRefused unknown() {
        return InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
