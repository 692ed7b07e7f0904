package org.siquan.app.talent.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.talent.Choosing;
import org.siquan.app.talent.Choosing.Ranking;
import org.siquan.app.talent.Choosing.Reason;
import org.siquan.app.talent.web.ChoicesForm.Row;
import org.siquan.region.SiteId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the form of a learner's ranking, from what is saved or from a draft. */
@Component
class ChoicesForms {

    private final Choosing choosing;
    private final OfferedClasses classes;
    private final MetroAreaRegistry metroArea;
    private final MessageSource messages;

    ChoicesForms(Choosing choosing, OfferedClasses classes, MetroAreaRegistry metroArea, MessageSource messages) {
        this.choosing = choosing;
        this.classes = classes;
        this.metroArea = metroArea;
        this.messages = messages;
    }

    /** For an account that stands for no learner. */
    ChoicesForm nobody() {
        return new ChoicesForm(null, false, "", 0, List.of(), List.of(), List.of());
    }

    /**
     * The form.
     *
     * @param saved the ranking as it is stored, with its version
     * @param draft identifiers as they stand in the form
     */
    ChoicesForm form(Ranking saved, List<String> draft, String state, List<Reason> reasons) {
        Map<SiteId, String> sites = metroArea.siteNames();
        Map<String, OfferedClass> known = new LinkedHashMap<>();
        classes.listOpenTo(saved.majorCode()).forEach(c -> known.put(c.id().value(), c));
        var offers = new ArrayList<>(known.values());
        classes.list(draft).forEach(c -> known.putIfAbsent(c.id().value(), c));
        Map<Integer, String> problems = new HashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Reason reason : reasons) {
            String sentence = say(reason, known);
            sentences.add(sentence);
            problems.put(rank(reason), sentence);
        }
        List<Row> chosen = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            chosen.add(row(draft.get(i), i + 1, draft.size(), known.get(draft.get(i)), sites, problems.get(i + 1)));
        }
        var ranked = new HashSet<>(draft);
        return new ChoicesForm(
                saved.learner().value(),
                choosing.round().open(),
                state,
                saved.version(),
                sentences,
                chosen,
                offers.stream()
                        .filter(c -> !ranked.contains(c.id().value()))
                        .map(c -> row(c.id().value(), 0, 0, c, sites, null))
                        .toList());
    }

    private static Row row(
            String id,
            int rank,
            int of,
            @Nullable OfferedClass found,
            Map<SiteId, String> sites,
            @Nullable String problem) {
        return found == null
                ? new Row(id, rank, rank == of, id, "", "", 0, 0, 0, problem)
                : new Row(
                        id,
                        rank,
                        rank == of,
                        found.zh(),
                        found.orderName(),
                        sites.getOrDefault(found.site(), ""),
                        found.most(),
                        found.least(),
                        found.monthlyYuan(),
                        problem);
    }

    /** Rank at which the reason is shown; 0 for none. */
    static int rank(Reason reason) {
        return switch (reason) {
            case Choosing.Empty _ -> 0;
            case Choosing.Twice twice -> twice.second();
            case Choosing.NotOpenToMajor closed -> closed.rank();
            case Choosing.Unknown unknown -> unknown.rank();
        };
    }

    String say(Reason reason, Map<String, OfferedClass> known) {
        return switch (reason) {
            case Choosing.Empty _ -> say("empty");
            case Choosing.Twice twice ->
                say("twice", name(twice.orderClass().value(), known), twice.first(), twice.second());
            case Choosing.NotOpenToMajor closed ->
                say("not-open-to-major", name(closed.orderClass().value(), known), closed.rank());
            case Choosing.Unknown unknown -> say("unknown", unknown.orderClass(), unknown.rank());
        };
    }

    private static String name(String id, Map<String, OfferedClass> known) {
        OfferedClass found = known.get(id);
        return found == null ? id : found.zh();
    }

    private String say(String reason, Object... arguments) {
        return messages.getMessage("talent.choices.reason." + reason, arguments, LocaleContextHolder.getLocale());
    }
}
