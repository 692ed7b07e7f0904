package org.siquan.app.messages.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.Outgoing;
import org.siquan.app.messages.internal.DeliveryTable.Claimed;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts messages into words, in the language of whoever gets them. */
@Component
class Wording {

    private final MessageSource words;
    private final String address;

    Wording(MessageSource words, Environment environment) {
        this.words = words;
        address = environment.getProperty("siquan.address", "").replaceAll("/+$", "");
    }

    /** A message, or several as one. */
    Outgoing write(List<Claimed> parcel, String language) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Claimed first = parcel.getFirst();
        String subject = parcel.size() == 1
                ? say("messages.subject", locale)
                : say("messages.subject.digest", locale, parcel.size());
        String text = parcel.stream().map(one -> sentence(one, locale)).collect(Collectors.joining("\n\n"));
        return new Outgoing(first.id().toString(), first.address(), subject, text, first.template(), first.arguments());
    }

    private String sentence(Claimed one, Locale locale) {
        String text = say("message." + one.template(), locale, one.arguments().toArray());
        return one.path().isEmpty() ? text : text + "\n" + address + one.path();
    }

    /** Reasons are kept with the delivery, in the language that the operator reads. */
    String tooLate() {
        return say("messages.reason.late", Locale.SIMPLIFIED_CHINESE);
    }

    String off(Channel channel) {
        return say("messages.reason.off", Locale.SIMPLIFIED_CHINESE, channel);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
