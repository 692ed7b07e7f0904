package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.alignment.Abstention;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.SectorMatch;
import org.siquan.engine.kernel.Text;

/** What the advertisements say as a whole: occupations, sectors and competencies wanted, with pay and places. */
final class Advertised {

    private static final int OCCUPATIONS_SHOWN = 30;
    private static final int SECTORS_SHOWN = 20;
    private static final int COMPETENCIES_SHOWN = 30;
    private static final int TITLES_SHOWN = 5;
    private static final int TITLE_CHARS = 30;

    private final List<Alignment> alignments;
    private final AdvertisedNames names;

    private Advertised(YearInput input, List<Alignment> alignments) {
        this.alignments = alignments;
        this.names = AdvertisedNames.of(input);
    }

    static AdvertisedDemand of(YearInput input, List<Alignment> alignments) {
        Advertised advertised = new Advertised(input, alignments);
        AdvertisedEvidence evidence = new AdvertisedEvidence(advertised.names, alignments);
        List<AdvertisedDemand.MajorAnswer> majors =
                new AdvertisedMajors(input, advertised.names, alignments, evidence).answers();
        return new AdvertisedDemand(
                alignments.size(),
                (int) alignments.stream().filter(Advertised::stands).count(),
                (int) alignments.stream()
                        .filter(a -> !a.posting().industry().isBlank())
                        .count(),
                (int) alignments.stream().filter(a -> a.sector() != null).count(),
                advertised.abstentions(),
                advertised.occupations(),
                advertised.sectors(),
                advertised.competencies(input),
                AdvertisedFlows.of(advertised.names, alignments),
                majors,
                evidence.shown());
    }

    /** Whether the engine stands by its first occupation. */
    static boolean stands(Alignment alignment) {
        return alignment.abstained() == null && !alignment.occupations().isEmpty();
    }

    private List<AdvertisedDemand.Reason> abstentions() {
        Map<Abstention, List<String>> titles = new EnumMap<>(Abstention.class);
        for (Alignment alignment : alignments) {
            alignment
                    .findAbstention()
                    .ifPresent(reason -> titles.computeIfAbsent(reason, _ -> new ArrayList<>())
                            .add(alignment.posting().title()));
        }
        return titles.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .map(e -> new AdvertisedDemand.Reason(
                        e.getKey().reason(),
                        e.getValue().size(),
                        e.getValue().stream()
                                .map(Advertised::shortened)
                                .distinct()
                                .limit(TITLES_SHOWN)
                                .toList()))
                .toList();
    }

    private static String shortened(String title) {
        if (title.length() <= TITLE_CHARS) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(TITLE_CHARS - 1)) ? TITLE_CHARS - 1 : TITLE_CHARS;
        return title.substring(0, end) + "…";
    }

    private List<AdvertisedDemand.Occupation> occupations() {
        TreeMap<String, List<Alignment>> groups = new TreeMap<>();
        for (Alignment alignment : alignments) {
            if (stands(alignment)) {
                groups.computeIfAbsent(alignment.occupations().getFirst().code(), _ -> new ArrayList<>())
                        .add(alignment);
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Alignment>>>comparingInt(
                                e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(OCCUPATIONS_SHOWN)
                .map(e -> occupation(e.getKey(), e.getValue()))
                .toList();
    }

    private AdvertisedDemand.Occupation occupation(String code, List<Alignment> group) {
        Tally places = new Tally();
        Tally competencies = new Tally();
        for (Alignment alignment : group) {
            String city = CountedPostings.city(alignment.posting());
            if (!city.isEmpty()) {
                places.add(city, Text.same(city));
            }
            asked(alignment, competencies);
        }
        return new AdvertisedDemand.Occupation(
                code,
                group.getFirst().occupations().getFirst().name(),
                group.size(),
                pay(group),
                places.most(3),
                competencies.most(5));
    }

    private static void asked(Alignment alignment, Tally tally) {
        for (CompetencyMention mention : alignment.asked()) {
            tally.add(
                    mention.competency().id(),
                    AdvertisedNames.of(mention),
                    mention.requirement().weight());
        }
    }

    private List<AdvertisedDemand.SectorDemand> sectors() {
        TreeMap<String, List<Alignment>> groups = new TreeMap<>();
        for (Alignment alignment : alignments) {
            alignment
                    .findSector()
                    .ifPresent(sector -> groups.computeIfAbsent(sector.code(), _ -> new ArrayList<>())
                            .add(alignment));
        }
        return groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Alignment>>>comparingInt(
                                e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(SECTORS_SHOWN)
                .map(e -> sector(e.getKey(), e.getValue()))
                .toList();
    }

    private static AdvertisedDemand.SectorDemand sector(String code, List<Alignment> group) {
        Tally occupations = new Tally();
        for (Alignment alignment : group) {
            if (stands(alignment)) {
                OccupationCandidate first = alignment.occupations().getFirst();
                occupations.add(first.code(), Text.same(first.name()));
            }
        }
        String name = group.getFirst().findSector().map(SectorMatch::name).orElse(code);
        return new AdvertisedDemand.SectorDemand(code, name, group.size(), pay(group), occupations.most(3));
    }

    private static @org.jspecify.annotations.Nullable PaySpread pay(List<Alignment> group) {
        List<Posting> postings = group.stream().map(Alignment::posting).toList();
        return PaySpread.of(CountedPostings.pay(postings)).orElse(null);
    }

    private List<AdvertisedDemand.Wanted> competencies(YearInput input) {
        Map<String, List<String>> majors = AdvertisedMajors.majorsThatTeach(input);
        Tally tally = new Tally();
        for (Alignment alignment : alignments) {
            asked(alignment, tally);
        }
        return tally.most(COMPETENCIES_SHOWN).stream()
                .map(n -> new AdvertisedDemand.Wanted(
                        n.id(), n.name(), n.postings(), majors.getOrDefault(n.id(), List.of()), ""))
                .toList();
    }
}
