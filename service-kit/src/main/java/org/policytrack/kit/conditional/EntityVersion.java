package org.policytrack.kit.conditional;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;

/**
 * The entity tag of a single thing, made from its version and, where the answer also tells what depends on the day,
 * from that day; never from the caller.
 *
 * @param tag what stands between the quotes of the ETag header
 */
public record EntityVersion(String tag) {

    public static EntityVersion of(long version) {
        return new EntityVersion("v" + version);
    }

    /** For an answer without a version of its own: it is another one when it says something else. */
    public static EntityVersion ofContent(Object content) {
        CRC32C sum = new CRC32C();
        sum.update(content.toString().getBytes(StandardCharsets.UTF_8));
        return new EntityVersion("c" + Long.toHexString(sum.getValue()));
    }

    /** For an answer that also depends on the day: the same version is another representation tomorrow. */
    public static EntityVersion of(long version, LocalDate day) {
        return new EntityVersion("v" + version + "." + day);
    }

    /** For an answer that also shows other things: their versions added up grow with every change of one. */
    public EntityVersion with(LongStream versionsOfParts) {
        return new EntityVersion(tag + "." + versionsOfParts.sum());
    }

    EntityTag entityTag() {
        return new EntityTag(tag);
    }
}
