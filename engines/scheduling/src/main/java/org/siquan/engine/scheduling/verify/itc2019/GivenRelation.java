package org.siquan.engine.scheduling.verify.itc2019;

import java.util.ArrayList;
import java.util.List;

/** A distribution constraint as the problem file has it. */
final class GivenRelation {

    final String type;
    final int[] numbers;
    final boolean required;
    final int penalty;
    final List<String> classes = new ArrayList<>();

    /** @throws FileFault if the type is none of the nineteen or its numbers are wrong */
    GivenRelation(String written, boolean required, int penalty) {
        int bracket = written.indexOf('(');
        type = bracket < 0 ? written : written.substring(0, bracket);
        String[] inner = bracket < 0
                ? new String[0]
                : written.substring(bracket + 1, Math.max(bracket + 1, written.length() - 1))
                        .split(",", -1);
        numbers = new int[inner.length];
        this.required = required;
        this.penalty = penalty;
        try {
            for (int i = 0; i < inner.length; i++) {
                numbers[i] = Integer.parseInt(inner[i].strip());
            }
        } catch (NumberFormatException e) {
            throw new FileFault("约束“" + written + "”的参数有误", "the numbers of the relation “" + written + "” are wrong");
        }
        if (numbers.length != parameters()) {
            throw new FileFault(
                    "约束“%s”应带 %d 个参数".formatted(written, parameters()),
                    "the relation “%s” must have %d numbers".formatted(written, parameters()));
        }
    }

    private int parameters() {
        return switch (type) {
            case "SameStart", "SameTime", "DifferentTime", "SameDays", "DifferentDays", "SameWeeks", "DifferentWeeks" ->
                0;
            case "Overlap", "NotOverlap", "SameRoom", "DifferentRoom", "SameAttendees", "Precedence" -> 0;
            case "WorkDay", "MinGap", "MaxDays", "MaxDayLoad" -> 1;
            case "MaxBreaks", "MaxBlock" -> 2;
            default -> throw new FileFault("不认识约束类型“" + type + "”", "the type of relation “" + type + "” is not known");
        };
    }
}
