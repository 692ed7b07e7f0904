package org.siquan.engine.alignment;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cues on whether something is asked for that stand behind it or around it, and pairs such as 无 … 亦可. */
final class RequirementsBehind {

    private static final String ALSO = "并且和及同以";

    private final ClauseContent content;
    private final @Nullable ClauseContent previous;
    private final List<MentionDraft> sharing;
    private final List<MentionDraft> earlier;
    private final boolean duty;

    private RequirementsBehind(
            ClauseContent content,
            @Nullable ClauseContent previous,
            List<MentionDraft> sharing,
            List<MentionDraft> earlier,
            boolean duty) {
        this.content = content;
        this.previous = previous;
        this.sharing = sharing;
        this.earlier = earlier;
        this.duty = duty;
    }

    /**
     * @param previous clause before it in the statement
     * @param sharing mentions of the list that the clause goes on with, empty if their head is a level
     * @param earlier mentions of the clause before {@code previous}; behind a bracket, those in the bracket
     * @param duty whether the statement is on what the person does
     */
    static void apply(
            ClauseContent content,
            @Nullable ClauseContent previous,
            List<MentionDraft> sharing,
            List<MentionDraft> earlier,
            boolean duty) {
        RequirementsBehind behind = new RequirementsBehind(content, previous, sharing, earlier, duty);
        for (int i = 0; i < content.cues().size(); i++) {
            Cue.Place place = content.cues().get(i);
            if (place.asks(Cue.Side.EITHER, Cue.Side.AFTER)) {
                behind.around(place);
            } else if (place.cue().pair() >= 0 && !place.cue().opens()) {
                behind.pair(place);
            }
        }
    }

    private void around(Cue.Place place) {
        Requirement requirement = place.cue().requirement();
        if (requirement == Requirement.ABOUT_EMPLOYER && duty) {
            return;
        }
        if (content.mentions().isEmpty()) {
            remark(place);
        } else if (requirement == Requirement.NOT_NEEDED) {
            notNeeded(place);
        } else {
            content.mentions().forEach(mention -> mention.take(place));
            switch (content.clause().opens()) {
                case COMMA, COMMA_AFTER_BRACKET -> {
                    if (content.isFragment()) {
                        sharing.forEach(mention -> mention.take(place));
                    }
                }
                case AFTER_BRACKET -> {
                    if (!content.hasHead()) {
                        beforeBracket(mention -> mention.take(place));
                    }
                }
                case STATEMENT, BRACKET -> {}
            }
        }
    }

    /** 不要求 Java speaks of what follows, Java 不要求 of what stands before it. */
    private void notNeeded(Cue.Place place) {
        boolean follows = content.mentionAfter(place.end());
        boolean last = content.lettersAfter(place) <= 1;
        for (MentionDraft mention : content.mentions()) {
            if (follows ? mention.start() >= place.end() : last) {
                mention.take(place);
            }
        }
    }

    /** A clause that names nothing speaks of the one before it; in brackets, of the last thing named. */
    private void remark(Cue.Place place) {
        boolean silent = place.cue().requirement() == Requirement.NOT_NEEDED
                ? content.letters(content.clause().start(), content.clause().end()) == place.end() - place.start()
                : content.saysLittle() && !content.hasHead();
        if (previous == null || !silent) {
            return;
        }
        if (content.clause().opens() == Clause.Opens.BRACKET) {
            previous.mentions().reversed().stream().limit(1).forEach(mention -> mention.takeRemark(place));
            return;
        }
        if (content.clause().opens() == Clause.Opens.AFTER_BRACKET) {
            beforeBracket(mention -> mention.takeRemark(place));
            return;
        }
        previous.mentions().forEach(mention -> mention.takeRemark(place));
        if (ALSO.indexOf(previous.text().charAt(previous.clause().start())) >= 0) {
            earlier.forEach(mention -> mention.take(place));
        }
    }

    /** A clause that a bracket interrupts: what stands in the bracket and before it belongs to it. */
    private void beforeBracket(Consumer<MentionDraft> take) {
        if (previous != null) {
            previous.mentions().forEach(take);
        }
        earlier.forEach(take);
    }

    private void pair(Cue.Place closing) {
        boolean offer = closing.cue().requirement() == Requirement.ABOUT_EMPLOYER;
        if (offer && duty) {
            return;
        }
        Cue.Place opening = opening(content, closing);
        if (opening != null) {
            for (MentionDraft mention : content.mentions()) {
                if (offer ? mention.start() >= opening.end() : mention.start() < closing.end()) {
                    mention.take(closing);
                }
            }
        } else if (content.mentions().isEmpty() && previous != null && opening(previous, closing) != null) {
            previous.mentions().forEach(mention -> mention.take(closing));
        }
    }

    private static Cue.@Nullable Place opening(ClauseContent where, Cue.Place closing) {
        for (Cue.Place place : where.cues()) {
            if (place.start() >= closing.start()) {
                break;
            }
            if (place.cue().pair() == closing.cue().pair() && place.cue().opens()) {
                return place;
            }
        }
        return null;
    }
}
