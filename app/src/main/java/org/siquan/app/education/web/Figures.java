package org.siquan.app.education.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whole numbers that somebody sent, and what is wrong with each in the reader's words. Not for more than one thread. */
final class Figures {

    private static final int LONGEST_SHOWN = 20;

    private final Map<String, String> sent;
    private final MessageSource messages;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    Figures(Map<String, String> sent, MessageSource messages) {
        this.sent = sent;
        this.messages = messages;
    }

    /** The number of this field, or {@code least} after noting what is wrong with it. */
    int whole(String field, int least, int most) {
        String text = sent.getOrDefault(field, "").strip();
        if (text.matches("-?[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        wrong.put(
                field,
                text.isEmpty()
                        ? say("education.figure.blank", name(field), least, most)
                        : say("education.figure.wrong", name(field), least, most, shown));
        return least;
    }

    /** Version of what was changed; a missing or unreadable one is 0, which is never current. */
    long version() {
        String text = sent.getOrDefault("version", "").strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Field to sentence, in the order in which they were read. */
    Map<String, String> wrong() {
        return wrong;
    }

    private String name(String field) {
        return say("education.figure." + field);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
