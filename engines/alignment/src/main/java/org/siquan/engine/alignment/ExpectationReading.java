package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a text says of each mention in it: required, desirable, not needed or about the employer, level and years.
 * A statement is read clause by clause; a fragment goes on with the list before it and shares its head. Thread-safe.
 * O(text + cues + mentions).
 */
final class ExpectationReading {

    private final CueWords words;

    ExpectationReading(CueWords words) {
        this.words = words;
    }

    /**
     * Expectations of the mentions, in their order.
     *
     * @param text readable text
     * @param mentions in order of their starts
     */
    List<Expectation> of(String text, List<TermScanner.Match> mentions) {
        List<MentionDraft> drafts = mentions.stream()
                .map(match -> new MentionDraft(match.start(), match.end()))
                .toList();
        StatementReading reading = new StatementReading();
        for (ClauseContent content : contents(text, drafts)) {
            reading.read(content);
        }
        return drafts.stream().map(MentionDraft::expectation).toList();
    }

    /** What a statement that was found by its meaning says as a whole; its cues have no more than itself to govern. */
    Expectation ofStatement(String text) {
        MentionDraft whole = new MentionDraft(0, text.length());
        words.in(text).stream()
                .filter(place -> place.is(Cue.Kind.LEVEL)
                        || place.asks(Cue.Side.BEFORE, Cue.Side.AFTER)
                        || place.asks(Cue.Side.EITHER, Cue.Side.EITHER))
                .forEach(whole::take);
        return whole.expectation();
    }

    private List<ClauseContent> contents(String text, List<MentionDraft> drafts) {
        List<Cue.Place> cues = outside(words.in(text), drafts);
        List<ClauseContent> contents = new ArrayList<>();
        int cue = 0;
        int draft = 0;
        for (Clause clause : parted(text, cues)) {
            int firstCue = cue;
            while (cue < cues.size() && cues.get(cue).start() < clause.end()) {
                cue++;
            }
            int firstDraft = draft;
            while (draft < drafts.size() && drafts.get(draft).start() < clause.end()) {
                draft++;
            }
            contents.add(
                    new ClauseContent(text, clause, cues.subList(firstCue, cue), drafts.subList(firstDraft, draft)));
        }
        return contents;
    }

    /** Cues that are no part of a mention: 会 in 会计核算 is none. */
    private static List<Cue.Place> outside(List<Cue.Place> cues, List<MentionDraft> drafts) {
        List<Cue.Place> outside = new ArrayList<>();
        int draft = 0;
        for (Cue.Place cue : cues) {
            while (draft < drafts.size() && drafts.get(draft).end() <= cue.start()) {
                draft++;
            }
            if (draft == drafts.size() || drafts.get(draft).start() >= cue.end()) {
                outside.add(cue);
            }
        }
        return outside;
    }

    /** Clauses, those with a heading or a break such as 但 in them in two. */
    private static List<Clause> parted(String text, List<Cue.Place> cues) {
        List<Clause> parted = new ArrayList<>();
        int cue = 0;
        for (Clause clause : Clause.of(text)) {
            int from = clause.start();
            Clause.Opens opens = clause.opens();
            for (; cue < cues.size() && cues.get(cue).start() < clause.end(); cue++) {
                Cue.Place place = cues.get(cue);
                boolean heading = Headings.isHeading(text, clause, place);
                if ((heading || place.is(Cue.Kind.BREAK)) && place.start() > from) {
                    parted.add(new Clause(from, place.start(), opens));
                    from = place.start();
                    opens = heading ? Clause.Opens.STATEMENT : Clause.Opens.COMMA;
                }
            }
            parted.add(new Clause(from, clause.end(), opens));
        }
        return parted;
    }
}
