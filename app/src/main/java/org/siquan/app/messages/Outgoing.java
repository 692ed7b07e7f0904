package org.siquan.app.messages;

import java.util.List;

/**
 * A message on its way out.
 *
 * @param key the same at every attempt
 * @param address number, name in the work chat, or e-mail address
 * @param subject a short title, for channels that have one
 * @param text the whole message, in the language of the recipient
 * @param arguments of the template, for gateways that know templates by themselves
 */
public record Outgoing(
        String key, String address, String subject, String text, String template, List<String> arguments) {

    public Outgoing {
        arguments = List.copyOf(arguments);
    }
}
