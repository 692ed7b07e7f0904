package org.siquan.engine.alignment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known so far of one mention in a readable text. */
final class MentionDraft {

    private final int start;
    private final int end;
    private final Set<String> cues = new LinkedHashSet<>();
    private @Nullable Requirement said;
    private @Nullable Integer level;
    private @Nullable Double years;
    private Section section = Section.NONE;

    /** The scope of a heading. */
    record Section(Requirement requirement, String heading) {
        static final Section NONE = new Section(Requirement.REQUIRED, "");
    }

    MentionDraft(int start, int end) {
        this.start = start;
        this.end = end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean hasLevel() {
        return level != null;
    }

    boolean hasYears() {
        return years != null;
    }

    void under(Section heading) {
        section = heading;
    }

    /** Takes a cue's word; of two on whether it is asked for the stronger one counts. */
    void take(Cue.Place place) {
        Cue cue = place.cue();
        switch (cue.kind()) {
            case LEVEL -> {
                level = cue.level();
                cues.add(cue.word());
            }
            case YEARS -> {
                years = cue.years();
                cues.add(cue.word());
            }
            case REQUIREMENT -> {
                if (said == null || rank(cue.requirement()) > rank(said)) {
                    said = cue.requirement();
                    cues.add(cue.word());
                }
            }
            case HEAD, DUTY, BREAK, MASK, FILLER -> {}
        }
    }

    /** A remark behind the clause, as in 有 PLC 经验，优先, has the last word, but what is welcome may be 非必须 too. */
    void takeRemark(Cue.Place place) {
        if (said != Requirement.DESIRABLE) {
            said = null;
            take(place);
        }
    }

    private static int rank(@Nullable Requirement requirement) {
        return switch (requirement) {
            case null -> 0;
            case REQUIRED -> 1;
            case ABOUT_EMPLOYER -> 2;
            case DESIRABLE -> 3;
            case NOT_NEEDED -> 4;
        };
    }

    Expectation expectation() {
        if (said == null && !section.heading().isEmpty()) {
            cues.add(section.heading());
        }
        return new Expectation(said == null ? section.requirement() : said, level, years, List.copyOf(cues));
    }
}
