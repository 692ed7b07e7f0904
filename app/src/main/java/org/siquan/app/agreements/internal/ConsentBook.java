package org.siquan.app.agreements.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Consents.Answer;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.AuditLog;
import org.springframework.stereotype.Component;

/** The text of consent, and where every answer to it is entered. */
@Component
class ConsentBook {

    private final ConsentTable table;
    private final AuditLog audit;

    ConsentBook(ConsentTable table, AuditLog audit) {
        this.table = table;
        this.audit = audit;
    }

    static List<String> text(Placement placement) {
        String days = placement.spans().stream()
                .map(span -> "%s 至 %s".formatted(span.first(), span.last()))
                .collect(Collectors.joining("；"));
        return List.of(
                "学校拟安排 %s 到 %s 的“%s”岗位实习，时间 %s。"
                        .formatted(
                                placement.names().learner(),
                                placement.names().unit(),
                                placement.names().post(),
                                days),
                "实习期间由学校指导教师和企业导师共同指导；每天工作不超过 8 小时，不安排夜班、加班和节假日工作；实习报酬以货币直接支付给学生本人；学校或单位投保实习责任保险，不向学生收取任何费用。",
                "依据《职业学校学生实习管理规定》第九条，安排岗位实习应当取得学生及其家长（监护人）签字的知情同意书。不同意的，学生可以自行选择符合条件的单位，学校不得因此给予不利对待。");
    }

    /** Writes an answer in the caller's transaction, which sees the rows of the school. A later answer takes its place. */
    void write(Placement placement, Answer answer, @Nullable UUID link, String actor) {
        table.save(placement, answer, SignatureTable.wording(text(placement)), link, actor);
        audit.record(
                answer.given() ? "consent.given" : "consent.refused",
                "placement:" + placement.id(),
                Map.of("party", answer.party().name(), "way", answer.way().name(), "by", actor));
    }
}
