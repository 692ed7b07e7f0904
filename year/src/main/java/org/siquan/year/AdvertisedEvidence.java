package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.Evidence;

/**
 * Short quotations from advertisements: the words around a competency, never the whole text, and none that names its
 * enterprise. One quotation serves every major that needs the same competency.
 */
final class AdvertisedEvidence {

    private static final int BEFORE = 30;
    private static final int AFTER = 60;
    private static final int SHORTEST_NAME = 2;
    private static final int NAME_CHARS = 4;

    private final AdvertisedNames names;
    private final Map<String, Alignment> byId = new HashMap<>();
    private final Map<String, String> itemOf = new HashMap<>();
    private final Map<String, AlignmentResult.Evidence> shown = new LinkedHashMap<>();

    AdvertisedEvidence(AdvertisedNames names, List<Alignment> alignments) {
        this.names = names;
        alignments.forEach(a -> byId.putIfAbsent(a.posting().id(), a));
    }

    /** Shows a quotation for the competency from one of these advertisements; its id, empty if none can be shown. */
    String quote(String competency, List<String> postings) {
        String known = itemOf.get(competency);
        if (known != null) {
            return known;
        }
        for (String id : postings) {
            Alignment alignment = byId.get(id);
            if (alignment != null && show(competency, alignment)) {
                String item = item(competency, alignment);
                itemOf.put(competency, item);
                return item;
            }
        }
        return "";
    }

    List<AlignmentResult.Evidence> shown() {
        return List.copyOf(shown.values());
    }

    private static String item(String competency, Alignment alignment) {
        return alignment.posting().id() + "-" + competency;
    }

    private boolean show(String competency, Alignment alignment) {
        for (CompetencyMention mention : alignment.asked()) {
            if (mention.competency().id().equals(competency)) {
                for (Evidence evidence : mention.evidence()) {
                    boolean usable = evidence.field() == Evidence.Field.TEXT
                            && evidence.source() == Evidence.Source.LEXICAL
                            && evidence.expectation().requirement().isAsked();
                    if (usable && show(competency, alignment, evidence)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean show(String competency, Alignment alignment, Evidence about) {
        String text = alignment.posting().text();
        int from = whole(text, Math.max(0, about.start() - BEFORE));
        int to = whole(text, Math.min(text.length(), about.end() + AFTER));
        String quoted = text.substring(from, to);
        String company = alignment.posting().company();
        if (names(quoted, company) || names(alignment.posting().title(), company)) {
            return false;
        }
        String lead = from > 0 ? "…" : "";
        String item = item(competency, alignment);
        shown.put(
                item,
                new AlignmentResult.Evidence(
                        item,
                        alignment.posting().title(),
                        lead + quoted + (to < text.length() ? "…" : ""),
                        candidates(alignment),
                        competencies(alignment),
                        majors(alignment),
                        spans(alignment, from, to, lead.length())));
        return true;
    }

    private static List<AlignmentResult.Candidate> candidates(Alignment alignment) {
        return alignment.occupations().stream()
                .limit(3)
                .map(o -> new AlignmentResult.Candidate(o.code(), o.name(), o.probability()))
                .toList();
    }

    private static List<AlignmentResult.Candidate> competencies(Alignment alignment) {
        return alignment.asked().stream()
                .limit(8)
                .map(c -> new AlignmentResult.Candidate(
                        c.competency().id(), c.competency().zh(), c.strength()))
                .toList();
    }

    private List<AlignmentResult.Candidate> majors(Alignment alignment) {
        return alignment.majors().stream()
                .limit(3)
                .map(m -> new AlignmentResult.Candidate(
                        m.major(), names.majors().getOrDefault(m.major(), m.major()), m.share()))
                .toList();
    }

    private static List<AlignmentResult.Span> spans(Alignment alignment, int from, int to, int lead) {
        List<AlignmentResult.Span> spans = new ArrayList<>();
        for (CompetencyMention mention : alignment.asked()) {
            for (Evidence e : mention.evidence()) {
                boolean inTitle = e.field() == Evidence.Field.TITLE;
                if (inTitle || (e.start() >= from && e.end() <= to)) {
                    int shift = inTitle ? 0 : lead - from;
                    spans.add(new AlignmentResult.Span(
                            inTitle,
                            e.start() + shift,
                            e.end() + shift,
                            mention.competency().zh(),
                            e.term()));
                }
            }
        }
        return spans;
    }

    /** Whether a text holds the enterprise's name or its beginning without the place. */
    private static boolean names(String text, String company) {
        String name = company.strip().toLowerCase(Locale.ROOT).replaceFirst("^(北京|上海|广州|深圳|天津|河北|成都)市?", "");
        return name.length() >= SHORTEST_NAME
                && text.toLowerCase(Locale.ROOT).contains(name.substring(0, Math.min(NAME_CHARS, name.length())));
    }

    /** Never cuts a character of two units. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
