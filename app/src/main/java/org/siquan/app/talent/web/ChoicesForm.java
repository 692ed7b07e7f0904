package org.siquan.app.talent.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner's ranking as its page shows it.
 *
 * @param learner null for an account that stands for no learner
 * @param open false: the operator has closed the round
 * @param state what became of it: {@code saved}, changed elsewhere, {@code draft} (changed but not saved), or nothing yet
 * @param version of the ranking that was read
 * @param problems sentences, one for each thing that is wrong
 * @param offers classes open to the learner's major that are not ranked
 */
public record ChoicesForm(
        @Nullable String learner,
        boolean open,
        String state,
        long version,
        List<String> problems,
        List<Row> chosen,
        List<Row> offers) {

    public ChoicesForm {
        problems = List.copyOf(problems);
        chosen = List.copyOf(chosen);
        offers = List.copyOf(offers);
    }

    /**
     * One class.
     *
     * @param rank 1 = first; 0 for an offer
     * @param name the class, or its identifier when it is unknown
     * @param enterprise and order, empty when it is unknown
     * @param site name of the place of work
     * @param monthlyYuan 0 when it is not known
     * @param problem what is wrong with it; null when nothing is
     */
    public record Row(
            String id,
            int rank,
            boolean last,
            String name,
            String enterprise,
            String site,
            int most,
            int least,
            int monthlyYuan,
            @Nullable String problem) {}
}
