package org.siquan.app.rounds.web;

import java.util.List;

/**
 * A ranking as its page shows it; the draft travels in the form.
 *
 * @param path where it is sent: the own page of a learner, or that of a learner whom the school helps
 * @param state what became of it: saved, changed elsewhere, a draft, or blank
 * @param problems sentences
 */
public record RoundRankingForm(
        String path, String state, long version, List<String> problems, List<Row> chosen, List<Row> offers) {

    public RoundRankingForm {
        problems = List.copyOf(problems);
        chosen = List.copyOf(chosen);
        offers = List.copyOf(offers);
    }

    /**
     * One class.
     *
     * @param rank 1 = first; 0 for an offer
     * @param enterprise empty when the class is offered no more
     * @param monthlyYuan 0 when it is not known
     * @param minutes from the school to the place of work; -1 when it is not known
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
            int minutes) {}
}
