package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.FiveLinks;
import org.siquan.engine.alignment.SectorMatch;
import org.siquan.engine.kernel.Text;

/**
 * The five links of the advertisements. Enterprises are drawn in groups by how many vacancies they advertise: the
 * advertisements are real, and a picture of demand and gaps names nobody.
 */
final class AdvertisedFlows {

    private static final int MANY = 10;

    /** Words of both languages, for a flow has one name. */
    private static final String UNKNOWN = "未写明 n/a";

    private static final String NO_SECTOR = "-";
    private static final String NO_MAJOR = "";

    private AdvertisedFlows() {}

    static List<AlignmentResult.Flow> of(AdvertisedNames names, List<Alignment> alignments) {
        Map<String, Integer> vacancies = new HashMap<>();
        Map<String, String> sectors = new HashMap<>();
        Map<String, String> occupations = new HashMap<>();
        for (Alignment alignment : alignments) {
            vacancies.merge(alignment.posting().company(), 1, Integer::sum);
            alignment.findSector().ifPresent(s -> sectors.put(s.code(), s.name()));
            alignment.findOccupation().ifPresent(o -> occupations.put(o.code(), o.name()));
        }
        FiveLinks links = FiveLinks.of(
                alignments,
                a -> a.findSector().map(SectorMatch::code).orElse(NO_SECTOR),
                a -> group(a.posting().company(), vacancies));
        List<AlignmentResult.Flow> flows = new ArrayList<>();
        for (FiveLinks.Link link : links.links()) {
            AlignmentResult.Link from = AlignmentResult.Link.valueOf(link.from().name());
            flows.add(new AlignmentResult.Flow(
                    from,
                    link.left(),
                    name(from, link.left(), names, sectors, occupations),
                    link.right(),
                    name(next(from), link.right(), names, sectors, occupations),
                    Math.rint(link.weight() * 1e6) / 1e6,
                    List.of()));
        }
        return flows;
    }

    private static String group(String company, Map<String, Integer> vacancies) {
        if (company.isBlank()) {
            return UNKNOWN;
        }
        int count = vacancies.getOrDefault(company, 1);
        if (count >= MANY) {
            return MANY + "+";
        }
        return count > 1 ? "2–" + (MANY - 1) : "1";
    }

    private static AlignmentResult.Link next(AlignmentResult.Link from) {
        return switch (from) {
            case CHAIN -> AlignmentResult.Link.SECTOR;
            case SECTOR -> AlignmentResult.Link.ENTERPRISE;
            case ENTERPRISE -> AlignmentResult.Link.OCCUPATION;
            case OCCUPATION, MAJOR -> AlignmentResult.Link.MAJOR;
        };
    }

    private static String name(
            AlignmentResult.Link column,
            String id,
            AdvertisedNames names,
            Map<String, String> sectors,
            Map<String, String> occupations) {
        return switch (column) {
            case CHAIN -> names.chains().getOrDefault(id, Text.same(id)).zh();
            case SECTOR -> NO_SECTOR.equals(id) ? UNKNOWN : sectors.getOrDefault(id, id);
            case ENTERPRISE -> id;
            case OCCUPATION -> occupations.getOrDefault(id, id);
            case MAJOR -> NO_MAJOR.equals(id) ? UNKNOWN : names.majors().getOrDefault(id, id);
        };
    }
}
