package org.siquan.app.rounds.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundRankings.Ranking;
import org.siquan.app.rounds.RoundRankings.Reason;
import org.siquan.region.SiteId;
import org.siquan.region.travel.Hour;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the form of a ranking, from what is saved or from a draft, and moves classes in a draft. */
@Component
class RoundRankingForms {

    private static final int MOST = 200;
    private static final int LONGEST_ID = 64;

    private final RoundRankings rankings;
    private final MetroAreaRegistry metroArea;
    private final RegionData region;
    private final MessageSource messages;

    RoundRankingForms(RoundRankings rankings, MetroAreaRegistry metroArea, RegionData region, MessageSource messages) {
        this.rankings = rankings;
        this.metroArea = metroArea;
        this.region = region;
        this.messages = messages;
    }

    RoundRankingForm form(
            RoundId round, Ranking saved, String path, List<String> draft, String state, List<Reason> reasons) {
        Map<String, OfferedClass> open = new LinkedHashMap<>();
        rankings.offers(round, saved.majorCode()).forEach(c -> open.put(c.id().value(), c));
        Map<SiteId, String> sites = metroArea.siteNames();
        Map<SiteId, Integer> minutes = minutes(saved);
        List<RoundRankingForm.Row> chosen = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            chosen.add(row(draft.get(i), i + 1, draft.size(), open.get(draft.get(i)), sites, minutes));
        }
        List<RoundRankingForm.Row> offers = open.values().stream()
                .filter(c -> !draft.contains(c.id().value()))
                .map(c -> row(c.id().value(), 0, 0, c, sites, minutes))
                .toList();
        return new RoundRankingForm(
                path,
                state,
                saved.version(),
                reasons.stream()
                        .map(r -> messages.getMessage(
                                "rounds.rank.wrong." + r.code(),
                                new Object[] {r.rank(), name(open.get(r.classId()), r.classId())},
                                LocaleContextHolder.getLocale()))
                        .toList(),
                chosen,
                offers);
    }

    private static String name(@Nullable OfferedClass found, String id) {
        return found == null ? id : found.zh();
    }

    /** From the learner's school, by day; approximate as all times of the schematic model. */
    private Map<SiteId, Integer> minutes(Ranking ranking) {
        Map<SiteId, Integer> minutes = new HashMap<>();
        region.findRecent().stream()
                .flatMap(r -> r.education().institutions().stream())
                .filter(i -> i.id().value().equals(ranking.school().value()))
                .findFirst()
                .ifPresent(school -> {
                    var times = metroArea.travelTimes(Hour.DAY);
                    times.sites().forEach(site -> minutes.put(site, times.minutes(school.site(), site)));
                });
        return minutes;
    }

    private static RoundRankingForm.Row row(
            String id,
            int rank,
            int of,
            @Nullable OfferedClass found,
            Map<SiteId, String> sites,
            Map<SiteId, Integer> minutes) {
        return found == null
                ? new RoundRankingForm.Row(id, rank, rank == of, id, "", "", 0, 0, 0, -1)
                : new RoundRankingForm.Row(
                        id,
                        rank,
                        rank == of,
                        found.zh(),
                        found.orderName(),
                        sites.getOrDefault(found.site(), ""),
                        found.most(),
                        found.least(),
                        found.monthlyYuan(),
                        minutes.getOrDefault(found.site(), -1));
    }

    /** What a browser sent; more or longer than any ranking can be is refused outright. */
    static List<String> checked(@Nullable List<String> sent) {
        List<String> choices = sent == null ? List.of() : sent;
        if (choices.size() > MOST
                || choices.stream().anyMatch(c -> c == null || c.isBlank() || c.length() > LONGEST_ID)) {
            throw ProblemException.invalid("rounds-choices");
        }
        return choices;
    }

    /** A step such as {@code up:C001}; nothing happens at the ends, or for a class that is not there. */
    static List<String> moved(List<String> draft, String step) {
        int colon = step.indexOf(':');
        if (colon < 0) {
            throw ProblemException.invalid("rounds-choices");
        }
        String id = checked(List.of(step.substring(colon + 1))).getFirst();
        List<String> moved = new ArrayList<>(draft);
        int at = moved.indexOf(id);
        switch (step.substring(0, colon)) {
            case "up" -> swap(moved, at, at - 1);
            case "down" -> swap(moved, at, at + 1);
            case "remove" -> moved.remove(id);
            case "add" -> {
                if (at < 0) {
                    moved.add(id);
                }
            }
            default -> throw ProblemException.invalid("rounds-choices");
        }
        return moved;
    }

    private static void swap(List<String> draft, int at, int with) {
        if (at >= 0 && with >= 0 && with < draft.size()) {
            Collections.swap(draft, at, with);
        }
    }
}
