package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells headings such as 加分项： from the same words in a statement. */
final class Headings {

    private static final int LABEL = 4;
    private static final String NUMBERING = "一二三四五六七八九十、.* #-~=—:";

    private Headings() {}

    /** The clause with only those headings that are some, and without other cues in their places. */
    static ClauseContent apart(ClauseContent content) {
        Set<Integer> starts = new HashSet<>();
        for (Cue.Place place : content.cues()) {
            if (isHeading(content.text(), content.clause(), place)) {
                starts.add(place.start());
            }
        }
        List<Cue.Place> cues = new ArrayList<>();
        for (Cue.Place place : content.cues()) {
            if ((place.cue().side() == Cue.Side.HEADING) == starts.contains(place.start())) {
                cues.add(place);
            }
        }
        return new ClauseContent(content.text(), content.clause(), cues, content.mentions());
    }

    /** Whether a cue heads the lines below it and is no part of a statement. */
    static boolean isHeading(String text, Clause clause, Cue.Place place) {
        if (place.cue().side() != Cue.Side.HEADING) {
            return false;
        }
        int next = place.end();
        while (next < clause.end() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < clause.end()) {
            return text.charAt(next) == ':' || (next > place.end() && isLabel(text, place));
        }
        boolean alone = clause.opens() == Clause.Opens.STATEMENT && isNumbering(text, clause.start(), place.start());
        boolean beforeANumber = next < text.length() && Character.isDigit(text.charAt(next));
        boolean apart = place.start() > 0 && text.charAt(place.start() - 1) == ' ';
        return alone || (beforeANumber && (apart || place.cue().word().contains("下")));
    }

    /** A Chinese heading of some length between two blanks, as where a table became a line. */
    private static boolean isLabel(String text, Cue.Place place) {
        return place.end() - place.start() >= LABEL
                && Character.isIdeographic(text.charAt(place.start()))
                && (place.start() == 0 || text.charAt(place.start() - 1) == ' ');
    }

    private static boolean isNumbering(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NUMBERING.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
