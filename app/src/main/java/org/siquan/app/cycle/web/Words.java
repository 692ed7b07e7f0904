package org.siquan.app.cycle.web;

import java.util.Locale;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a page in the language of the request. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code "en"} or {@code "zh"}. */
    String language() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "zh";
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String say(Text text) {
        return text.say(language());
    }

    /** A count with thousands set off. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
