package org.policytrack.department.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way out; written as JSON it is the data of a webhook.
 *
 * @param id of the notice
 * @param sentAt when it came into the inbox, business time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String id,
        String department,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        @Nullable String about,
        @Nullable String reason,
        @Nullable String reasonEn,
        Instant sentAt) {

    /** On one line, without what could begin another header or command. */
    String subject(Language language) {
        String words = language == Language.EN ? titleEn : title;
        return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    /** Text, why it was sent, and the number that tells a repetition. */
    String body(Language language) {
        return switch (language) {
            case ZH -> text + (reason == null ? "" : "\n\n收到本通知的原因：" + reason) + "\n\n通知编号：" + id;
            case EN -> textEn + (reasonEn == null ? "" : "\n\nWhy you get this: " + reasonEn) + "\n\nNotice " + id;
        };
    }

    /** Title and body, cut to so many bytes of UTF-8. */
    String cutTo(int bytes, Language language) {
        String whole = subject(language) + "\n\n" + body(language);
        StringBuilder cut = new StringBuilder();
        int room = bytes - "…".getBytes(UTF_8).length;
        int used = 0;
        for (int point : whole.codePoints().toArray()) {
            used += Character.toString(point).getBytes(UTF_8).length;
            if (used > room) {
                return cut.append('…').toString();
            }
            cut.appendCodePoint(point);
        }
        return whole;
    }
}
