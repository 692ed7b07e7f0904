package org.siquan.app.closing.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.AssessmentSheet.Grade;
import org.siquan.app.closing.AssessmentSheet.Objection;
import org.siquan.app.closing.AssessmentSheet.Signed;
import org.siquan.app.closing.AssessmentSheet.Summary;
import org.siquan.app.closing.Assessments.Asked;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.days.Side;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchivePiece.Written;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.Placement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The signed sheet, the summary and what both sides added, for the archive. */
@Component
@Order(70)
class ClosingPieces implements ArchiveSource {

    private final AssessmentTable sheets;
    private final EvidenceTable evidence;
    private final MarkChecks checks;
    private final ArchiveWords words;

    ClosingPieces(AssessmentTable sheets, EvidenceTable evidence, MarkChecks checks, ArchiveWords words) {
        this.sheets = sheets;
        this.evidence = evidence;
        this.checks = checks;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        AssessmentSheet sheet = sheets.of(placement);
        if (sheet.jointly()) {
            pieces.add(new Written(
                    ArchiveKind.ASSESSMENT, "考核表.txt", () -> told(sheet).getBytes(StandardCharsets.UTF_8)));
        }
        Summary summary = sheet.summary();
        if (summary != null) {
            String by = summary.by() == Side.LEARNER ? "学生本人" : "学校代写";
            pieces.add(ArchivePiece.text(
                    ArchiveKind.SUMMARY,
                    "实习总结",
                    "实习总结（%s，%s）\n\n%s\n".formatted(by, words.at(summary.at()), summary.words())));
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
        sheet.standing().ifPresent(standing -> lines.add("等级：" + words.say(standing.messageKey())));
        Map<String, String> names =
                checks.asked(sheet.placement()).stream().collect(Collectors.toMap(Asked::competency, Asked::zh));
        sheet.observed()
                .forEach(seen -> lines.add("能力 %s（%s）：%s %s"
                        .formatted(
                                names.getOrDefault(seen.competency(), ""),
                                seen.competency(),
                                words.say("closing.depth." + seen.depth()),
                                seen.words())));
        for (Signed signed : sheet.signatures()) {
            lines.add("%s已签：%s".formatted(words.say("closing.side." + signed.side()), words.at(signed.at())));
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
                        words.say(item.part().messageKey()),
                        item.name(),
                        item.weight(),
                        words.say("closing.side." + item.side()),
                        sheet.mark(item.seq())
                                .map(mark -> mark.points().toPlainString() + " " + mark.words())
                                .orElse(""));
    }
}
