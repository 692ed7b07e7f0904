package org.siquan.app.agreements.internal;

import java.util.Locale;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;

/** Names from the messages, for papers and for the pages of links. */
final class AgreementWords {

    private AgreementWords() {}

    static String say(MessageSource words, Part part) {
        return words.getMessage(part.messageKey(), null, Locale.SIMPLIFIED_CHINESE);
    }

    static String say(MessageSource words, Party party) {
        return words.getMessage(party.messageKey(), null, Locale.SIMPLIFIED_CHINESE);
    }

    /** A message in both languages. */
    static Text both(MessageSource words, String key, Object... arguments) {
        return new Text(
                words.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE),
                words.getMessage(key, arguments, Locale.ENGLISH));
    }
}
