package org.siquan.app.placements.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchivePiece.Written;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.PaperField;
import org.siquan.app.placements.PaperForms;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers.Paper;
import org.siquan.app.placements.Placement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Papers with their scans, what decided the start, and what happened to the placement, for its archive. */
@Component
@Order(20)
class PaperPieces implements ArchiveSource {

    private static final Map<String, String> PLAIN = Map.of("true", "是", "false", "否", "none", "无");

    private final DefaultPapers papers;
    private final GateTable gates;
    private final PlacementTable placements;
    private final ArchiveWords words;

    PaperPieces(DefaultPapers papers, GateTable gates, PlacementTable placements, ArchiveWords words) {
        this.papers = papers;
        this.gates = gates;
        this.placements = placements;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        papers.newest(placement).forEach(paper -> add(paper, pieces));
        gates.kept(placement.id())
                .ifPresent(rulings -> pieces.add(new Written(
                        ArchiveKind.EVIDENCE, "岗前审核结论.json", () -> rulings.getBytes(StandardCharsets.UTF_8))));
        pieces.add(ArchivePiece.table(
                ArchiveKind.EVIDENCE,
                "过程记录",
                List.of("时间", "事项", "原因"),
                placements.steps(placement.id()).reversed().stream()
                        .map(step ->
                                List.of(words.at(step.at()), words.say("placement.step." + step.what()), step.reason()))
                        .toList()));
        return pieces;
    }

    private void add(Paper paper, List<ArchivePiece> pieces) {
        ArchiveKind kind = switch (paper.kind()) {
            case PLAN -> ArchiveKind.PLAN;
            case AGREEMENT -> ArchiveKind.AGREEMENT;
            default -> ArchiveKind.EVIDENCE;
        };
        String name = words.say(paper.kind().messageKey());
        if (paper.file() != null) {
            pieces.add(new Attached(kind, name, paper.file()));
        }
        // what somebody only says of an agreement is no agreement
        if (paper.kind() != PaperKind.AGREEMENT) {
            pieces.add(ArchivePiece.text(kind, name, told(paper, name)));
        }
    }

    private String told(Paper paper, String name) {
        StringBuilder text = new StringBuilder(name).append('\n');
        for (PaperField field : PaperForms.of(paper.kind())) {
            String stored = paper.facts().get(field.fact().id());
            if (stored != null) {
                text.append(field.fact().name().zh())
                        .append('：')
                        .append(PLAIN.getOrDefault(stored, stored))
                        .append('\n');
            }
        }
        if (!paper.number().isEmpty()) {
            text.append("文号：").append(paper.number()).append('\n');
        }
        return text.append("登记单位：")
                .append(paper.by())
                .append("\n登记时间：")
                .append(words.at(paper.at()))
                .append('\n')
                .toString();
    }
}
