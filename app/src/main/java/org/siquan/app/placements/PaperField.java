package org.siquan.app.placements;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Hazard;

/** One fact that a paper states: how it is written in a form and stored, and how a rule reads it. */
public sealed interface PaperField {

    /** The first and the last year that anybody could mean. */
    List<Integer> YEARS = List.of(1940, 2099);

    Fact<?> fact();

    /**
     * The text as it is stored.
     *
     * @return null where the text is none of its values
     */
    @Nullable
    String accept(String text);

    /** Says the fact from a stored text. */
    void say(String stored, FactsBuilder facts);

    /** A day. */
    record Day(Fact<LocalDate> fact) implements PaperField {
        @Override
        public @Nullable String accept(String text) {
            LocalDate day = day(text);
            return day == null ? null : day.toString();
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(fact, LocalDate.parse(stored));
        }
    }

    /** Days, none included; separated by blanks or commas. */
    record Days(Fact<List<LocalDate>> fact) implements PaperField {
        private static final String NONE = "none";

        @Override
        public @Nullable String accept(String text) {
            if (NONE.equals(text)) {
                return NONE;
            }
            List<String> parts = List.of(text.strip().split("[\\s,，、]+", -1));
            return parts.stream().allMatch(part -> day(part) != null) ? String.join(" ", parts) : null;
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(
                    fact,
                    NONE.equals(stored)
                            ? List.of()
                            : Arrays.stream(stored.split(" ", -1))
                                    .map(LocalDate::parse)
                                    .toList());
        }
    }

    /** Yes or no. */
    record YesNo(Fact<Boolean> fact) implements PaperField {
        @Override
        public @Nullable String accept(String text) {
            return "true".equals(text) || "false".equals(text) ? text : null;
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(fact, Boolean.valueOf(stored));
        }
    }

    /** A whole number, both bounds allowed. */
    record Count(Fact<Integer> fact, int least, int most) implements PaperField {
        @Override
        public @Nullable String accept(String text) {
            return text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                    ? String.valueOf(Integer.parseInt(text))
                    : null;
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(fact, Integer.valueOf(stored));
        }
    }

    /** Words, at most 300 characters. */
    record Words(Fact<String> fact) implements PaperField {
        private static final int LONGEST = 300;

        @Override
        public @Nullable String accept(String text) {
            return text.length() <= LONGEST ? text : null;
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(fact, stored);
        }
    }

    /** Dangers of a post; {@code none} where somebody looked and found none. */
    record Hazards(Fact<Set<Hazard>> fact) implements PaperField {
        private static final String NONE = "none";

        @Override
        public @Nullable String accept(String text) {
            List<String> known = Arrays.stream(Hazard.values()).map(Enum::name).toList();
            List<String> parts = List.of(text.split("[\\s,]+", -1));
            return NONE.equals(text) || known.containsAll(parts) ? String.join(" ", parts) : null;
        }

        @Override
        public void say(String stored, FactsBuilder facts) {
            facts.with(
                    fact,
                    NONE.equals(stored)
                            ? Set.of()
                            : Arrays.stream(stored.split(" ", -1))
                                    .map(Hazard::valueOf)
                                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hazard.class))));
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() < YEARS.getFirst() || day.getYear() > YEARS.getLast() ? null : day;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
