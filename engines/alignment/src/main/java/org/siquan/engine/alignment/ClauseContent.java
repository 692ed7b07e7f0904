package org.siquan.engine.alignment;

import java.util.List;

/**
 * A clause with the cues and mentions in it, both in order.
 *
 * @param text all of the readable text
 */
record ClauseContent(String text, Clause clause, List<Cue.Place> cues, List<MentionDraft> mentions) {

    /** Han characters, or in English half as many words, that a fragment may hold beside what it names. */
    private static final int LITTLE = 4;

    private static final String LIST_MARKS = "、/&";
    private static final List<String> FOR_EXAMPLE = List.of("如", "例如", "比如", "包括", "such as", "including", "e.g");

    /** Whether a cue before the first mention begins a statement. */
    boolean hasHead() {
        int first = mentions.isEmpty() ? clause.end() : mentions.getFirst().start();
        for (Cue.Place place : cues) {
            if (place.start() < first && isHead(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHead(Cue.Place place) {
        return switch (place.cue().kind()) {
            case HEAD, DUTY -> place.cue().side() == Cue.Side.BEFORE;
            case LEVEL -> governsWhatFollows(place);
            case YEARS -> mentionAfter(place.end());
            case REQUIREMENT -> place.asks(Cue.Side.BEFORE, Cue.Side.BEFORE);
            case BREAK, MASK, FILLER -> false;
        };
    }

    /** Whether a cue behind the first mention speaks of it: Docker 加分, Docker 一定了解. */
    boolean judges() {
        return cues.stream()
                .anyMatch(place -> place.asks(Cue.Side.EITHER, Cue.Side.AFTER)
                        || (place.cue().pair() >= 0 && !place.cue().opens())
                        || (place.is(Cue.Kind.LEVEL) && !mentionAfter(place.end())));
    }

    /** Whether it only goes on with the list before it. */
    boolean isFragment() {
        return !hasHead() && (saysLittle() || givesExamples());
    }

    private boolean givesExamples() {
        int at = clause.start();
        while (at < clause.end() && text.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        return FOR_EXAMPLE.stream().anyMatch(word -> text.startsWith(word, from));
    }

    /** Whether there is little beside mentions and cues. */
    boolean saysLittle() {
        return leftover(clause.start(), clause.end()) <= LITTLE;
    }

    /** Whether a level speaks of what stands behind it: 精通 Java, but not Java 精通、. */
    boolean governsWhatFollows(Cue.Place place) {
        if (place.cue().side() == Cue.Side.AFTER) {
            return false;
        }
        int next = place.end();
        while (next < clause.end() && text.charAt(next) == ' ') {
            next++;
        }
        boolean listGoesOn = next < clause.end() && LIST_MARKS.indexOf(text.charAt(next)) >= 0;
        return !listGoesOn && (mentionAfter(place.end()) || (mentions.isEmpty() && lettersAfter(place) > 0));
    }

    boolean mentionAfter(int at) {
        return !mentions.isEmpty() && mentions.getLast().start() >= at;
    }

    /** Letters behind a cue up to the end of the clause. */
    int lettersAfter(Cue.Place place) {
        return letters(place.end(), clause.end());
    }

    int letters(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private int leftover(int from, int to) {
        int han = 0;
        int latin = 0;
        int at = from;
        int cue = 0;
        int mention = 0;
        while (at < to) {
            while (mention < mentions.size() && mentions.get(mention).end() <= at) {
                mention++;
            }
            while (cue < cues.size() && cues.get(cue).end() <= at) {
                cue++;
            }
            if (mention < mentions.size() && mentions.get(mention).start() <= at) {
                at = mentions.get(mention).end();
            } else if (cue < cues.size() && cues.get(cue).start() <= at) {
                at = cues.get(cue).end();
            } else {
                char c = text.charAt(at);
                boolean wordBegins = isLatin(c) && (at == from || !isLatin(text.charAt(at - 1)));
                latin += wordBegins ? 1 : 0;
                han += Character.isIdeographic(c) ? 1 : 0;
                at++;
            }
        }
        return han > 0 || isChinese() ? han : 2 * latin;
    }

    /** In Chinese, Latin words that nobody knows are names in a list. */
    private boolean isChinese() {
        return text.substring(clause.start(), clause.end()).codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
