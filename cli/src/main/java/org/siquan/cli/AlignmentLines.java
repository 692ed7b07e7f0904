package org.siquan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.Evidence;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

/** Alignments as JSON lines; probabilities and shares in four places. */
final class AlignmentLines {

    private static final int CANDIDATES = 3;

    private AlignmentLines() {}

    /** @param repeats line of the result, from 1, that the advertisement repeats; empty if it repeats none */
    static void write(Alignment alignment, OptionalLong repeats, Writer out) throws IOException {
        out.write(JsonMapper.shared().writeValueAsString(object(alignment, repeats)));
        out.write('\n');
    }

    private static Map<String, Object> object(Alignment alignment, OptionalLong repeats) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", alignment.posting().id());
        repeats.ifPresent(line -> object.put("repeats", line));
        object.put(
                "occupations",
                alignment.occupations().stream()
                        .limit(CANDIDATES)
                        .map(AlignmentLines::occupation)
                        .toList());
        alignment.findAbstention().ifPresent(reason -> {
            Text words = reason.reason();
            object.put(
                    "abstained",
                    Map.of("code", reason.name().toLowerCase(Locale.ROOT), "zh", words.zh(), "en", words.en()));
        });
        alignment.findSector().ifPresent(sector -> object.put("sector", sector.code()));
        object.put(
                "competencies",
                alignment.competencies().stream().map(AlignmentLines::mention).toList());
        Map<String, Object> majors = new LinkedHashMap<>();
        alignment.majors().forEach(major -> majors.put(major.major(), rounded(major.share())));
        object.put("majors", majors);
        if (alignment.truncated()) {
            object.put("truncated", true);
        }
        return object;
    }

    private static Map<String, Object> occupation(OccupationCandidate candidate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", candidate.code());
        object.put("name", candidate.name());
        object.put("probability", rounded(candidate.probability()));
        object.put("term", candidate.matchedTerm());
        return object;
    }

    private static Map<String, Object> mention(CompetencyMention mention) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", mention.competency().id());
        object.put("requirement", mention.requirement().name().toLowerCase(Locale.ROOT));
        object.put("weight", rounded(mention.weight()));
        mention.findLevel().ifPresent(level -> object.put("level", level));
        mention.findYears().ifPresent(years -> object.put("years", years));
        List<List<Object>> spans = new ArrayList<>();
        for (Evidence evidence : mention.evidence()) {
            spans.add(List.of(evidence.field().name().toLowerCase(Locale.ROOT), evidence.start(), evidence.end()));
        }
        object.put("spans", spans);
        return object;
    }

    private static double rounded(double number) {
        return Math.rint(number * 1e4) / 1e4;
    }
}
