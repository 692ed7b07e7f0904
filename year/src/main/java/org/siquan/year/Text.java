package org.siquan.year;

/** One sentence a person reads, in the two languages of the product. */
public record Text(String zh, String en) {

    /** The sentence in {@code "en"}, else in Chinese. */
    public String say(String language) {
        return language.startsWith("en") ? en : zh;
    }

    /** The same words in both languages: names, codes. */
    public static Text same(String words) {
        return new Text(words, words);
    }
}
