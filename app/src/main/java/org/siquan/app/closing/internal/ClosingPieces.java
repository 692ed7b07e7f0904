package org.siquan.app.closing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.AssessmentSheet.Grade;
import org.siquan.app.closing.AssessmentSheet.Objection;
import org.siquan.app.closing.AssessmentSheet.Signed;
import org.siquan.app.closing.AssessmentSheet.Summary;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.days.Side;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.Placement;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The signed sheet, the summary and what both sides added, for the archive. */
@Component
@Order(70)
class ClosingPieces implements ArchiveSource {

    private final AssessmentTable sheets;
    private final EvidenceTable evidence;
    private final MessageSource words;

    ClosingPieces(AssessmentTable sheets, EvidenceTable evidence, MessageSource words) {
        this.sheets = sheets;
        this.evidence = evidence;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        AssessmentSheet sheet = sheets.of(placement);
        if (sheet.jointly()) {
            pieces.add(ArchivePiece.text(ArchiveKind.ASSESSMENT, "考核表", told(sheet)));
        }
        Summary summary = sheet.summary();
        if (summary != null) {
            String by = summary.by() == Side.LEARNER ? "学生本人" : "学校代写";
            pieces.add(ArchivePiece.text(
                    ArchiveKind.SUMMARY, "实习总结", "实习总结（%s，%s）\n\n%s\n".formatted(by, summary.at(), summary.words())));
        }
        evidence.of(placement.id())
                .forEach(file -> pieces.add(new Attached(ArchiveKind.EVIDENCE, file.name(), file.id())));
        return pieces;
    }

    private String told(AssessmentSheet sheet) {
        List<String> lines = new ArrayList<>(List.of(
                "考核表",
                "学生：" + sheet.placement().names().learner(),
                "单位：" + sheet.placement().names().unit(),
                "岗位：" + sheet.placement().names().post(),
                ""));
        if (sheet.scheme() != null) {
            sheet.scheme().items().forEach(item -> lines.add(told(sheet, item)));
        }
        sheet.total().ifPresent(total -> lines.add("总分：" + total.toPlainString()));
        sheet.standing().ifPresent(standing -> lines.add("等级：" + say(standing.messageKey())));
        sheet.observed()
                .forEach(seen -> lines.add("能力 %s：%s %s"
                        .formatted(seen.competency(), say("closing.depth." + seen.depth()), seen.words())));
        for (Signed signed : sheet.signatures()) {
            lines.add("%s已签：%s".formatted(say("closing.side." + signed.side()), signed.at()));
        }
        lines.add("签署内容 SHA-256：" + sheet.sha256());
        Objection objection = sheet.objection();
        if (objection != null) {
            lines.add("学生异议：" + objection.words());
            lines.add("学校答复：" + objection.answer());
        }
        Grade grade = sheet.grade();
        if (grade != null) {
            lines.add("计入成绩：%s，%s".formatted(grade.course(), grade.points().toPlainString()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String told(AssessmentSheet sheet, SchemeItem item) {
        return "%d. [%s] %s（%d%%，%s评定）：%s"
                .formatted(
                        item.seq(),
                        say(item.part().messageKey()),
                        item.name(),
                        item.weight(),
                        say("closing.side." + item.side()),
                        sheet.mark(item.seq())
                                .map(mark -> mark.points().toPlainString() + " " + mark.words())
                                .orElse(""));
    }

    private String say(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
