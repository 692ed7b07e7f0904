package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes over the clauses of one text and hands the cues to the mentions they govern. Not thread-safe. */
final class StatementReading {

    /** A list of more things than these shares no remark behind it; this bounds the work. */
    private static final int LONGEST_LIST = 64;

    /** What a head hands on to the fragments behind it, and the mentions that share it. */
    private static final class Group {
        private Cue.@Nullable Place level;
        private Cue.@Nullable Place years;
        private Cue.@Nullable Place before;
        private final List<MentionDraft> mentions = new ArrayList<>();
        private int fragments;

        /** Whether a remark behind the list speaks of all of it: 有 Java，Python 经验优先, but not 熟悉 Java，Python 优先. */
        boolean sharesRemarks() {
            return level == null || fragments > 0;
        }
    }

    private MentionDraft.Section section = MentionDraft.Section.NONE;
    private Group group = new Group();
    private @Nullable Group outside;
    private Cue.@Nullable Place employer;
    private @Nullable ClauseContent previous;
    private List<MentionDraft> earlier = List.of();
    private final List<MentionDraft> bracketed = new ArrayList<>();
    private boolean duty;
    private boolean duties;

    void read(ClauseContent given) {
        ClauseContent content = Headings.apart(given);
        open(content);
        forward(content);
        LevelsBehind.apply(content, previous);
        RequirementsBehind.apply(
                content,
                previous,
                group.sharesRemarks() ? group.mentions : List.of(),
                content.clause().opens() == Clause.Opens.AFTER_BRACKET ? bracketed : earlier,
                duty || duties);
        if (outside != null) {
            bracketed.addAll(content.mentions());
        } else {
            bracketed.clear();
            earlier = previous == null ? List.of() : previous.mentions();
            previous = content;
        }
    }

    private void open(ClauseContent content) {
        switch (content.clause().opens()) {
            case STATEMENT -> {
                group = new Group();
                outside = null;
                employer = null;
                previous = null;
                earlier = List.of();
                duty = false;
            }
            case BRACKET -> {
                outside = group;
                if (!content.isFragment()) {
                    group = new Group();
                }
            }
            case AFTER_BRACKET -> leaveBrackets();
            case COMMA_AFTER_BRACKET -> {
                leaveBrackets();
                goOn(content);
            }
            case COMMA -> goOn(content);
        }
    }

    private void leaveBrackets() {
        group = outside == null ? group : outside;
        outside = null;
    }

    private void goOn(ClauseContent content) {
        boolean apart = content.judges() && !group.sharesRemarks();
        if (content.isFragment() && !apart) {
            group.fragments++;
            return;
        }
        group = new Group();
        group.before = content.hasHead() ? null : employer;
        duty = duty && !content.hasHead();
    }

    /** Cues govern what stands behind them, up to the next head. */
    private void forward(ClauseContent content) {
        int cue = 0;
        for (MentionDraft mention : content.mentions()) {
            for (; cue < content.cues().size() && content.cues().get(cue).start() < mention.start(); cue++) {
                take(content, content.cues().get(cue));
            }
            mention.under(section);
            hand(group.level, mention);
            hand(group.years, mention);
            hand(group.before, mention);
            if (group.mentions.size() < LONGEST_LIST) {
                group.mentions.add(mention);
            }
        }
        for (; cue < content.cues().size(); cue++) {
            take(content, content.cues().get(cue));
        }
        if (content.mentions().isEmpty()) {
            group.years = null;
            if (group.before != null && group.before.cue().requirement() == Requirement.NOT_NEEDED) {
                group.before = null;
            }
        }
    }

    private static void hand(Cue.@Nullable Place place, MentionDraft mention) {
        if (place != null) {
            mention.take(place);
        }
    }

    private void take(ClauseContent content, Cue.Place place) {
        switch (place.cue().kind()) {
            case HEAD, DUTY -> {
                if (place.cue().side() == Cue.Side.HEADING) {
                    begin(
                            new MentionDraft.Section(
                                    Requirement.REQUIRED, place.cue().word()),
                            true);
                    return;
                }
                duty = duty || place.is(Cue.Kind.DUTY);
                endReach(content, place);
                group.level = null;
                group.years = null;
            }
            case LEVEL -> {
                if (content.governsWhatFollows(place)) {
                    endReach(content, place);
                    group.level = place;
                    group.years = null;
                }
            }
            case YEARS -> {
                if (content.mentionAfter(place.end())) {
                    group.years = place;
                    group.level = null;
                }
            }
            case REQUIREMENT -> {
                Requirement requirement = place.cue().requirement();
                if (place.cue().side() == Cue.Side.HEADING && requirement != null) {
                    begin(new MentionDraft.Section(requirement, place.cue().word()), false);
                } else if (place.asks(Cue.Side.BEFORE, Cue.Side.BEFORE)) {
                    group.before = place;
                    employer = requirement == Requirement.ABOUT_EMPLOYER ? place : employer;
                }
            }
            case BREAK, MASK, FILLER -> {}
        }
    }

    private void begin(MentionDraft.Section heading, boolean onDuties) {
        section = heading;
        duties = onDuties;
        group = new Group();
    }

    /** 无需经验会焊接: what is not needed ends where the next statement begins, but 不要求会 is one word. */
    private void endReach(ClauseContent content, Cue.Place head) {
        Cue.Place before = group.before;
        if (before == null || before.start() < content.clause().start()) {
            return;
        }
        boolean ends = before.cue().requirement() == Requirement.NOT_NEEDED
                || before.cue().requirement() == Requirement.ABOUT_EMPLOYER;
        if (ends && content.letters(before.end(), head.start()) > 1) {
            group.before = null;
        }
    }
}
