package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that no occupation should be taken from: read in a wrong encoding, or a résumé. The words of a résumé are
 * {@code resume-cues.csv}. O(text) over the first {@value #LOOKED_AT} characters.
 */
final class NoAdvertisement {

    private static final int LOOKED_AT = 4_000;

    /** Different headings of a résumé in the body that make it one, if nothing speaks of an offer. */
    private static final int ENOUGH = 2;

    private static final List<Pattern> TITLES = patterns("title");
    private static final List<Pattern> HEADINGS = patterns("heading");
    private static final List<Pattern> OFFERS = patterns("offer");

    private NoAdvertisement() {}

    static @Nullable Abstention reason(String title, String text) {
        String body = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String decisive = Garbled.letters(title) >= 2 ? title : title + body;
        if (Garbled.is(decisive)) {
            return Abstention.WRONG_ENCODING;
        }
        return isResume(TitleCleaning.fold(title), ReadableText.of(body).text()) ? Abstention.RESUME : null;
    }

    private static boolean isResume(String title, String body) {
        if (count(TITLES, title) > 0) {
            return true;
        }
        return count(HEADINGS, body) >= ENOUGH && count(OFFERS, title + '\n' + body) == 0;
    }

    private static long count(List<Pattern> patterns, String text) {
        return patterns.stream().filter(pattern -> pattern.matcher(text).find()).count();
    }

    private static List<Pattern> patterns(String kind) {
        List<Pattern> patterns = new ArrayList<>();
        for (String line : OwnData.lines("resume-cues.csv")) {
            int comma = line.indexOf(',');
            if (line.substring(0, comma).equals(kind)) {
                patterns.add(Pattern.compile(line.substring(comma + 1)));
            }
        }
        return List.copyOf(patterns);
    }
}
