package org.siquan.year;

import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.CompetencyEntry;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.SectorEntry;
import org.siquan.region.Region;
import org.siquan.region.postings.MonthlyPay;

/** Regions, catalogue and files of advertisements as the alignment engine reads them. */
public final class AlignmentEntries {

    private static final int DIVISION = 2;

    private AlignmentEntries() {}

    /** The divisions of GB/T 4754, two digits: job boards say no more than that. */
    public static List<SectorEntry> sectors(Catalogue catalogue) {
        return catalogue.sectors().atDepth(DIVISION).stream()
                .map(s -> new SectorEntry(s.code(), s.name()))
                .toList();
    }

    /** The region's framework. */
    public static List<CompetencyEntry> competencies(Region region) {
        return region.industry().competencies().stream()
                .map(c -> new CompetencyEntry(
                        c.id().value(),
                        c.zh(),
                        c.en(),
                        c.aliases(),
                        c.chain().value(),
                        c.occupationCodes(),
                        c.majorCodes()))
                .toList();
    }

    /** An advertisement, pay in yuan a month where its words say so. */
    public static Posting posting(org.siquan.region.postings.Posting p) {
        MonthlyPay pay = MonthlyPay.of(p.salary()).orElse(new MonthlyPay(null, null));
        return new Posting(
                p.id(), p.title(), p.description(), p.company(), p.city(), pay.low(), pay.high(), p.industry());
    }
}
