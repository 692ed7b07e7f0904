package org.siquan.app.days.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.days.Incident;
import org.siquan.app.days.Journal;
import org.siquan.app.days.Presence;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.Placement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Report, journals with their files, daily checks, leave and incidents, for the archive. */
@Component
@Order(40)
class DayPieces implements ArchiveSource {

    private final JournalTable journals;
    private final PresenceTable days;
    private final LeaveTable leaves;
    private final IncidentTable incidents;
    private final ArchiveWords words;

    DayPieces(
            JournalTable journals, PresenceTable days, LeaveTable leaves, IncidentTable incidents, ArchiveWords words) {
        this.journals = journals;
        this.days = days;
        this.leaves = leaves;
        this.incidents = incidents;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        journals.of(placement.id()).reversed().forEach(journal -> add(journal, pieces));
        List<Presence> checked =
                days.of(placement.id()).stream().filter(Presence::checked).toList();
        if (!checked.isEmpty()) {
            pieces.add(ArchivePiece.table(
                    ArchiveKind.INSPECTIONS,
                    "每日检查",
                    List.of("日期", "结论", "各方登记", "说明"),
                    checked.stream().map(this::row).toList()));
        }
        addLeaves(placement, pieces);
        addIncidents(placement, pieces);
        return pieces;
    }

    private void add(Journal journal, List<ArchivePiece> pieces) {
        ArchiveKind kind = journal.isReport() ? ArchiveKind.REPORT : ArchiveKind.LOG;
        String name = journal.isReport() ? "实习报告" : "周记 " + journal.part();
        StringBuilder text = new StringBuilder(name)
                .append('\n')
                .append(journal.learnerName())
                .append("，")
                .append(journal.handedIn())
                .append(" 提交\n\n")
                .append(journal.words())
                .append('\n');
        answer(text, "校内指导教师", journal.tutorWords());
        answer(text, "企业导师", journal.mentorWords());
        pieces.add(ArchivePiece.text(kind, name, text.toString()));
        journal.files().forEach(file -> pieces.add(new Attached(kind, name + " " + file.name(), file.id())));
    }

    private static void answer(StringBuilder text, String who, String words) {
        if (!words.isEmpty()) {
            text.append('\n').append(who).append("：").append(words).append('\n');
        }
    }

    private List<String> row(Presence presence) {
        return List.of(
                presence.day().toString(),
                words.say(presence.state().messageKey()),
                presence.said().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(said -> "%s：%s"
                                .formatted(
                                        words.say(said.getKey().messageKey()),
                                        words.say(said.getValue().messageKey())))
                        .collect(Collectors.joining("；")),
                presence.note());
    }

    private void addLeaves(Placement placement, List<ArchivePiece> pieces) {
        List<List<String>> rows = leaves.of(placement.id()).stream()
                .map(leave -> List.of(
                        leave.first().toString(),
                        leave.last().toString(),
                        words.say(leave.kind().messageKey()),
                        words.say("days.leave.state." + leave.state())))
                .toList();
        if (!rows.isEmpty()) {
            pieces.add(ArchivePiece.table(ArchiveKind.INSPECTIONS, "请假", List.of("起", "止", "类别", "结果"), rows));
        }
    }

    private void addIncidents(Placement placement, List<ArchivePiece> pieces) {
        List<List<String>> rows = new ArrayList<>();
        for (Incident incident : incidents.of(placement.id())) {
            rows.add(List.of(
                    words.at(incident.known()),
                    words.say("days.incident.kind." + incident.kind()),
                    words.say("days.incident.level." + incident.level()),
                    incident.what()));
            incident.steps()
                    .forEach(step -> rows.add(
                            List.of(words.at(step.at()), words.say("days.doing." + step.kind()), "", step.words())));
        }
        if (!rows.isEmpty()) {
            pieces.add(ArchivePiece.table(ArchiveKind.INSPECTIONS, "事件", List.of("时间", "事项", "级别", "内容"), rows));
        }
    }
}
