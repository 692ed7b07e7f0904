package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of an advertisement's body with their places, without numbering. */
record Sentences(List<Span> spans) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 100;
    private static final Pattern END = Pattern.compile("[。；;！!？?\\r\\n]+|(?=(?<!\\d)\\d{1,2}[、.．)）](?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("^[\\s\\p{Punct}\\d、．。）（·•●◆]+");

    record Span(int start, int end, String text) {}

    static Sentences of(String text, int most) {
        List<Span> spans = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (spans.size() < most && from < text.length()) {
            boolean more = end.find();
            int to = more ? end.start() : text.length();
            add(spans, text, from, to);
            from = more ? end.end() : text.length();
        }
        return new Sentences(spans);
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        Matcher number = NUMBER.matcher(text.substring(from, to));
        int start = number.find() ? from + number.end() : from;
        int end = Math.min(to, start + LONGEST);
        if (end > start && end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        if (TitleCleaning.letters(text.substring(start, end)) >= SHORTEST) {
            spans.add(new Span(start, end, text.substring(start, end)));
        }
    }
}
