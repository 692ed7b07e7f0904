package org.siquan.app.filings.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.filings.Filings.Taken;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.Placement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the packets that covered a placement, for its archive. Letters stay with the packet, which is about others too. */
@Component
@Order(60)
class FilingPieces implements ArchiveSource {

    private final EntryTable entries;
    private final FilingStepTable steps;
    private final ArchiveWords words;

    FilingPieces(EntryTable entries, FilingStepTable steps, ArchiveWords words) {
        this.entries = entries;
        this.steps = steps;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<List<String>> rows = new ArrayList<>();
        for (EntryTable.Kept kept : entries.about(placement.id())) {
            for (Taken taken : steps.of(kept.packet()).reversed()) {
                rows.add(List.of(
                        kept.packet().toString(),
                        taken.day().toString(),
                        words.say(taken.move().messageKey()),
                        taken.number(),
                        taken.note(),
                        taken.sha256()));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(ArchivePiece.table(
                        ArchiveKind.EVIDENCE, "备案", List.of("备案包", "日期", "事项", "文号", "说明", "文件 SHA-256"), rows));
    }
}
