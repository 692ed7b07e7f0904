package org.siquan.app.closing.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.closing.SchemePart;
import org.siquan.app.closing.Schemes;
import org.siquan.app.days.Side;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.rules.Figures;

/** What a scheme must be: process and result, both sides, a hundred percent, and attendance not more than the region's figure. */
final class SchemeChecks {

    private static final int WHOLE = 100;
    private static final int LONGEST_NAME = 60;

    /** A usual scheme to begin with. */
    static final List<SchemeItem> USUAL = List.of(
            new SchemeItem(1, SchemePart.PROCESS, "出勤与纪律", 10, Side.SCHOOL, true),
            new SchemeItem(2, SchemePart.PROCESS, "安全与职业素养", 20, Side.UNIT, false),
            new SchemeItem(3, SchemePart.PROCESS, "岗位任务完成情况", 30, Side.UNIT, false),
            new SchemeItem(4, SchemePart.PROCESS, "实习周记", 10, Side.SCHOOL, false),
            new SchemeItem(5, SchemePart.RESULT, "实习报告", 15, Side.SCHOOL, false),
            new SchemeItem(6, SchemePart.RESULT, "岗位能力考核", 15, Side.UNIT, false));

    private SchemeChecks() {}

    /** The items as they may be stored, numbered from 1. */
    static List<SchemeItem> accept(List<SchemeItem> items) {
        if (items.size() < Schemes.LEAST || items.size() > Schemes.MOST) {
            throw ProblemException.invalid("closing-scheme-items", Schemes.LEAST, Schemes.MOST);
        }
        List<SchemeItem> numbered = new ArrayList<>();
        for (SchemeItem item : items) {
            String name = item.name().strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
                throw ProblemException.invalid("closing-scheme-name", LONGEST_NAME);
            }
            if (item.weight() < 1 || item.weight() > WHOLE) {
                throw ProblemException.invalid("closing-scheme-weight", name);
            }
            if (item.side() != Side.SCHOOL && item.side() != Side.UNIT) {
                throw ProblemException.invalid("closing-scheme-side", name);
            }
            numbered.add(new SchemeItem(
                    numbered.size() + 1, item.part(), name, item.weight(), item.side(), item.attendance()));
        }
        return numbered;
    }

    /** Refuses what the unit should not be asked to agree to. */
    static void requireWhole(List<SchemeItem> items) {
        int sum = items.stream().mapToInt(SchemeItem::weight).sum();
        if (sum != WHOLE) {
            throw ProblemException.invalid("closing-scheme-sum", sum);
        }
        for (SchemePart part : SchemePart.values()) {
            if (items.stream().noneMatch(item -> item.part() == part)) {
                throw ProblemException.invalid("closing-scheme-parts");
            }
        }
        for (Side side : List.of(Side.SCHOOL, Side.UNIT)) {
            if (items.stream().noneMatch(item -> item.side() == side)) {
                throw ProblemException.invalid("closing-scheme-sides");
            }
        }
        int attendance = items.stream()
                .filter(SchemeItem::attendance)
                .mapToInt(SchemeItem::weight)
                .sum();
        int most = (int) Math.round(Figures.STANDARD.attendanceWeight() * WHOLE);
        if (attendance > most) {
            throw ProblemException.invalid("closing-scheme-attendance", attendance, most);
        }
    }
}
