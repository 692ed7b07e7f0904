package org.siquan.app.messages;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AccountId;

/**
 * What somebody is told. No personal text: the words are the message {@code message.<template>}, the arguments are codes, numbers
 * and dates, so a name in Chinese is refused; what it is about stands on the page behind the path, for whoever may see it.
 *
 * @param arguments at most 40 ASCII characters each, such as {@code 2026-09-01} or {@code order-17}
 * @param path of the page where the task waits, beginning with a slash; empty for none
 * @param key idempotency key: a second message of the organisation with the same key is the first one
 * @param secretFor not null: the arguments are secret (a code), are shown this long and then wiped
 * @param reportTo whose list of sent messages shows it and why it failed; null: the sender, if that is a person
 */
public record NewMessage(
        Recipient to,
        String template,
        List<String> arguments,
        String path,
        String key,
        @Nullable Duration secretFor,
        @Nullable AccountId reportTo) {

    public NewMessage {
        arguments = List.copyOf(arguments);
        if (!template.matches("[a-z0-9.-]{1,80}")) {
            throw new IllegalArgumentException(
                    "template must be a key of the messages, was '%s'%nTry: link.code".formatted(template));
        }
        for (String argument : arguments) {
            if (!argument.matches("[\\x20-\\x7e]{0,40}")) {
                throw new IllegalArgumentException(
                        "an argument of message %s is not a code, number or date of at most 40 ASCII characters%nTry: an id; names stay on the page"
                                .formatted(template));
            }
        }
        if (!path.isEmpty() && !path.matches("/[\\x21-\\x7e]{0,300}")) {
            throw new IllegalArgumentException(
                    "path of message %s must begin with a slash, was '%s'".formatted(template, path));
        }
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("key of message %s must have 1 to 200 characters".formatted(template));
        }
    }

    /** A task waits for somebody on this page. */
    public NewMessage(Recipient to, String template, List<String> arguments, String path, String key) {
        this(to, template, arguments, path, key, null, null);
    }
}
