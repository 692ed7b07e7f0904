package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.alignment.Improvement;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.alignment.Readings;
import org.siquan.app.alignment.web.ItemView.CompetencyLine;
import org.siquan.app.alignment.web.ItemView.Link;
import org.siquan.app.alignment.web.ItemView.Near;
import org.siquan.app.alignment.web.ItemView.Option;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.regiondata.RegionData;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.MajorShare;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Chain;
import org.siquan.region.Course;
import org.siquan.region.Enterprise;
import org.siquan.region.Region;
import org.siquan.region.Taught;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. What it takes of the region is what everybody of the park may see. */
@Component
class ItemViews {

    private static final int OPTIONS = 3;
    private static final int COURSES = 4;

    private final RegionData data;
    private final Improvement improvement;
    private final Codes codes;

    ItemViews(RegionData data, Improvement improvement, Codes codes) {
        this.data = data;
        this.improvement = improvement;
        this.codes = codes;
    }

    ItemView of(Readings.Opened opened) {
        Region region = data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
        Alignment alignment = opened.alignment();
        ReadItem item = opened.item();
        Set<String> taught = new HashSet<>();
        region.education().taught().forEach(t -> taught.add(t.competency().value()));
        String code = item.code();
        EvidenceText text = new EvidenceText(alignment, mention -> css(mention, code == null ? "" : code, taught));
        List<CompetencyLine> competencies = alignment.asked().stream()
                .map(mention -> line(mention, css(mention, code == null ? "" : code, taught), text))
                .toList();
        List<Link> links = List.of(
                chains(alignment, region, text),
                sector(item, alignment, region),
                enterprise(item, region),
                occupation(item, alignment, text),
                majors(alignment, text),
                courses(alignment, region, text));
        return new ItemView(
                opened,
                text.title(),
                text.body(),
                links,
                competencies,
                competencies.stream()
                        .filter(line -> line.css().endsWith("none"))
                        .toList(),
                opened.nearest().stream()
                        .map(near -> new Near(near.title(), near.code(), codes.occupation(near.code()), near.cosine()))
                        .toList(),
                improvement.band(item.probability()));
    }

    private static String css(CompetencyMention mention, String occupation, Set<String> taught) {
        if (!taught.contains(mention.competency().id())) {
            return "c-education none";
        }
        return mention.competency().occupations().contains(occupation) ? "c-talent" : "c-education";
    }

    private static CompetencyLine line(CompetencyMention mention, String css, EvidenceText text) {
        return new CompetencyLine(
                mention.competency().id(),
                new Text(mention.competency().zh(), mention.competency().en()),
                css,
                mention.findLevel().orElse(0),
                mention.requirement().name(),
                text.numbers(List.of(mention.competency().id())));
    }

    private static Link chains(Alignment alignment, Region region, EvidenceText text) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, List<String>> ids = new HashMap<>();
        double all = 0;
        for (CompetencyMention mention : alignment.asked()) {
            String chain = mention.competency().chain();
            weights.merge(chain, mention.weight(), Double::sum);
            ids.computeIfAbsent(chain, _ -> new ArrayList<>())
                    .add(mention.competency().id());
            all += mention.weight();
        }
        double total = all;
        List<Chain> chains = region.industry().chains().stream()
                .filter(chain -> weights.getOrDefault(chain.id().value(), 0.0) > 0)
                .sorted(Comparator.comparingDouble(
                        (Chain chain) -> -weights.getOrDefault(chain.id().value(), 0.0)))
                .limit(OPTIONS)
                .toList();
        List<Option> options = new ArrayList<>();
        chains.forEach(chain -> options.add(new Option(
                null,
                new Text(chain.zh(), chain.en()),
                weights.getOrDefault(chain.id().value(), 0.0) / total,
                options.isEmpty())));
        List<String> first = chains.isEmpty()
                ? List.of()
                : ids.getOrDefault(chains.getFirst().id().value(), List.of());
        return new Link("chain", "industry", options, text.numbers(first), "alignment.basis.chain");
    }

    private Link sector(ReadItem item, Alignment alignment, Region region) {
        if (item.kind() == ItemKind.ORDER) {
            List<Option> registered = region.industry().enterprises().stream()
                    .filter(e -> e.id().value().equals(item.org()))
                    .map(Enterprise::sectorCode)
                    .map(code -> new Option(code, Text.same(codes.sector(code)), -1, true))
                    .toList();
            return new Link("sector", "industry", registered, List.of(), "alignment.basis.sector.registered");
        }
        List<Option> said = alignment.findSector().stream()
                .map(match -> new Option(match.code(), Text.same(match.name()), match.score(), true))
                .toList();
        return new Link("sector", "industry", said, List.of(), "alignment.basis.sector.said");
    }

    private static Link enterprise(ReadItem item, Region region) {
        boolean known = region.industry().enterprises().stream()
                .anyMatch(e -> e.zh().equals(item.company()) || e.id().value().equals(item.org()));
        List<Option> options =
                item.company().isBlank() ? List.of() : List.of(new Option(null, Text.same(item.company()), -1, true));
        return new Link(
                "enterprise",
                "industry",
                options,
                List.of(),
                known ? "alignment.basis.enterprise.known" : "alignment.basis.enterprise.said");
    }

    /** The occupation that holds, then the engine's other candidates. */
    private Link occupation(ReadItem item, Alignment alignment, EvidenceText text) {
        Map<String, Double> shares = new LinkedHashMap<>();
        String code = item.code();
        if (code != null) {
            shares.put(code, item.probability());
        }
        for (OccupationCandidate candidate : alignment.occupations()) {
            if (shares.size() < OPTIONS) {
                shares.putIfAbsent(candidate.code(), candidate.probability());
            }
        }
        List<Option> options = new ArrayList<>();
        shares.forEach((each, share) ->
                options.add(new Option(each, Text.same(codes.occupation(each)), share, each.equals(code))));
        List<String> needed = alignment.asked().stream()
                .filter(mention ->
                        code != null && mention.competency().occupations().contains(code))
                .map(mention -> mention.competency().id())
                .toList();
        return new Link("occupation", "talent", options, text.numbers(needed), "alignment.basis.occupation");
    }

    private Link majors(Alignment alignment, EvidenceText text) {
        List<Option> options = new ArrayList<>();
        List<String> by = new ArrayList<>();
        for (MajorShare major : alignment.majors().stream().limit(OPTIONS).toList()) {
            if (options.isEmpty()) {
                by.addAll(major.competencies());
            }
            options.add(
                    new Option(major.major(), Text.same(codes.major(major.major())), major.share(), options.isEmpty()));
        }
        return new Link("major", "education", options, text.numbers(by), "alignment.basis.major");
    }

    /** The courses that teach most of what it asks for. */
    private static Link courses(Alignment alignment, Region region, EvidenceText text) {
        Map<String, Double> asked = new HashMap<>();
        alignment.asked().forEach(mention -> asked.put(mention.competency().id(), mention.weight()));
        double total = asked.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> teaches = new HashMap<>();
        Set<String> by = new HashSet<>();
        for (Taught taught : region.education().taught()) {
            double weight = asked.getOrDefault(taught.competency().value(), 0.0);
            if (weight > 0) {
                teaches.merge(taught.course().value(), weight, Double::sum);
                by.add(taught.competency().value());
            }
        }
        List<Option> options = region.education().courses().stream()
                .filter(course -> teaches.containsKey(course.id().value()))
                .sorted(Comparator.comparingDouble((Course course) ->
                                -teaches.getOrDefault(course.id().value(), 0.0))
                        .thenComparing(course -> course.id().value()))
                .limit(COURSES)
                .map(course -> new Option(
                        course.id().value(),
                        new Text(course.zh(), course.en()),
                        teaches.getOrDefault(course.id().value(), 0.0) / total,
                        true))
                .toList();
        return new Link("course", "education", options, text.numbers(by), "alignment.basis.course");
    }
}
