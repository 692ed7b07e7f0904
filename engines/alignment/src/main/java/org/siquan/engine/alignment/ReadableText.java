package org.siquan.engine.alignment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text as a person sees it, with the way back: lower case, half width, simplified characters; tags and invisible
 * characters gone, entities read, the end of a block as a new line. O(text).
 */
final class ReadableText {

    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", ' '),
            Map.entry("ensp", ' '),
            Map.entry("emsp", ' '),
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("middot", '·'),
            Map.entry("bull", '•'),
            Map.entry("hellip", '…'),
            Map.entry("ldquo", '“'),
            Map.entry("rdquo", '”'),
            Map.entry("ndash", '–'),
            Map.entry("mdash", '—'));
    private static final Set<String> BLOCKS = Set.of(
            "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "hr",
            "section");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "sub", "sup", "code", "mark", "label",
            "td", "th", "img", "tbody", "thead");

    private final String raw;
    private final StringBuilder seen;
    private int[] starts;
    private int[] ends;

    private ReadableText(String raw) {
        this.raw = raw;
        this.seen = new StringBuilder(raw.length());
        this.starts = new int[Math.max(16, raw.length())];
        this.ends = new int[starts.length];
    }

    static ReadableText of(String raw) {
        ReadableText text = new ReadableText(raw);
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            at = c == '<' ? text.tag(at) : c == '&' ? text.entity(at) : text.plain(at, c);
        }
        return text;
    }

    String text() {
        return seen.toString();
    }

    /** First unit of the given text behind a unit of the readable one. */
    int start(int readable) {
        return starts[readable];
    }

    /** One past the last unit of the given text behind the unit before {@code readable}; {@code readable > 0}. */
    int end(int readable) {
        return ends[readable - 1];
    }

    private int plain(int at, char c) {
        if (!isInvisible(c)) {
            add(fold(c), at, at + 1);
        }
        return at + 1;
    }

    private int tag(int at) {
        int name = at + 1;
        if (name < raw.length() && raw.charAt(name) == '/') {
            name++;
        }
        int to = name;
        while (to < raw.length() && isLatin(raw.charAt(to)) && to - name <= LONGEST_ENTITY) {
            to++;
        }
        String tag = raw.substring(name, to).toLowerCase(Locale.ROOT);
        int end = to;
        while (end < raw.length() && raw.charAt(end) != '>' && raw.charAt(end) != '<') {
            end++;
        }
        boolean known = BLOCKS.contains(tag) || INLINE.contains(tag);
        if (!known || end == raw.length() || raw.charAt(end) != '>') {
            return plain(at, '<');
        }
        if (BLOCKS.contains(tag)) {
            add('\n', at, end + 1);
        }
        return end + 1;
    }

    private int entity(int at) {
        int end = at + 1;
        while (end < raw.length() && end - at <= LONGEST_ENTITY && raw.charAt(end) != ';') {
            end++;
        }
        if (end == raw.length() || raw.charAt(end) != ';') {
            return plain(at, '&');
        }
        String name = raw.substring(at + 1, end);
        Character known = ENTITIES.get(name);
        int number = known != null ? known : number(name);
        if (number < 0) {
            return plain(at, '&');
        }
        char c = number > Character.MAX_VALUE ? '•' : (char) number;
        if (!isInvisible(c)) {
            add(fold(c), at, end + 1);
        }
        return end + 1;
    }

    private static int number(String name) {
        try {
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Integer.parseInt(name.substring(2), 16);
            }
            return name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private void add(char c, int start, int end) {
        if (seen.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[seen.length()] = start;
        ends[seen.length()] = end;
        seen.append(c);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Characters that show nothing and may stand within a word: zero width, soft hyphen, variation selectors. */
    private static boolean isInvisible(char c) {
        return c >= 0xAD && (Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F));
    }

    /** One unit of known terms or of texts in the form in which they are compared. */
    static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c == 0xA0 || c == 0x3000) {
            return ' ';
        }
        if (c >= 0xFF00 && c <= 0xFFEF) {
            String narrow = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return narrow.length() == 1 ? Character.toLowerCase(narrow.charAt(0)) : c;
        }
        return TraditionalCharacters.simplified(Character.toLowerCase(c));
    }
}
