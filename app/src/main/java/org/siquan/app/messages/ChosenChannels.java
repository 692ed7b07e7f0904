package org.siquan.app.messages;

/**
 * By which channels somebody wants to be told; the inbox comes without asking.
 *
 * @param language {@code zh} or {@code en}
 * @param digest one e-mail a day, in the morning, instead of one for each message
 */
public record ChosenChannels(
        String language,
        boolean sms,
        String phone,
        boolean wecom,
        String wecomName,
        boolean email,
        String mail,
        boolean digest) {

    /** The inbox and nothing else. */
    public static ChosenChannels none(String language) {
        return new ChosenChannels(language, false, "", false, "", false, "", false);
    }
}
