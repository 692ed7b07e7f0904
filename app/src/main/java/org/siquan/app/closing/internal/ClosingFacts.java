package org.siquan.app.closing.internal;

import java.util.List;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.AssessmentSheet.Grade;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeState;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementState;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PaperFact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What assessment and archive say to the rules of the close (Art. 27 and 29). Nothing before a placement has begun. */
@Component
@Order(70)
class ClosingFacts implements FactSource {

    private final AssessmentTable sheets;
    private final List<ArchiveSource> sources;

    ClosingFacts(AssessmentTable sheets, List<ArchiveSource> sources) {
        this.sheets = sheets;
        this.sources = List.copyOf(sources);
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        if (placement.state().open() || placement.state() == PlacementState.CANCELLED) {
            return;
        }
        AssessmentSheet sheet = sheets.of(placement);
        Scheme scheme = sheet.scheme();
        if (scheme != null) {
            facts.with(PaperFact.ATTENDANCE_WEIGHT, scheme.attendance())
                    .with(PaperFact.PROCESS_AND_RESULT, sheet.complete())
                    .with(PaperFact.ASSESSED_JOINTLY, sheet.jointly());
            // both sides agreed to it as their own, with these words on the button
            if (scheme.state() == SchemeState.AGREED || scheme.state() == SchemeState.REPLACED) {
                facts.with(PaperFact.UNIT_SCHEME, false);
            }
        }
        Grade grade = sheet.grade();
        facts.with(PaperFact.GRADE_RECORDED, grade != null && grade.current());
        if (placement.state() == PlacementState.ENDED || placement.state() == PlacementState.SEALED) {
            facts.with(PaperFact.ARCHIVE_KINDS, kinds(placement));
        }
    }

    private int kinds(Placement placement) {
        return (int) sources.stream()
                .flatMap(source -> source.pieces(placement).stream())
                .map(ArchivePiece::kind)
                .distinct()
                .count();
    }
}
