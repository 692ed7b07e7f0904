package org.siquan.engine.kernel;

/**
 * One sentence a person reads, in both languages of the product. Engines say why in it; pages and reports only choose the
 * language.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** Nothing to say. */
    public static final Text NONE = new Text("", "");

    /** The same words in both languages: names, codes. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The sentence in {@code "en"}, else in Chinese. */
    public String say(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
