package org.siquan.timetable.itc2019;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.university.Distribution;
import org.siquan.engine.scheduling.university.DistributionType;

/** Relations between classes: {@code <distribution type="MaxBreaks(1,6)" required="true">} and their classes. */
final class DistributionElements {

    private static final Pattern TYPE = Pattern.compile("\\s*([A-Za-z]+)\\s*(?:\\(([^)]*)\\))?\\s*");

    private final XmlFaults log;
    private final Values values;
    private final Numbering classIds;

    DistributionElements(XmlFaults log, Values values, Numbering classIds) {
        this.log = log;
        this.values = values;
        this.classIds = classIds;
    }

    void read(Element at, List<Distribution> into) {
        ProblemAssembly.refuseOthers(at, List.of("class"), log);
        String written = values.text(at, "type");
        boolean required = values.flag(at, "required", false);
        int penalty = required ? 0 : values.whole(at, "penalty", 0, 1_000_000);
        List<Integer> classes = new ArrayList<>();
        for (Element each : at.children("class")) {
            int number = classIds.find(each, "id", values.text(each, "id"));
            if (classes.contains(number)) {
                log.add(
                        each,
                        "id",
                        "distribution.twice",
                        new Text("同一约束中此班出现两次", "the relation names this class twice"),
                        new Text("只保留一次。", "Keep one."));
            }
            classes.add(number);
        }
        Matcher parts = TYPE.matcher(written);
        DistributionType type = parts.matches() ? named(parts.group(1)) : null;
        if (type == null) {
            unknown(at, written);
            return;
        }
        int[] numbers = numbers(parts.group(2), type);
        if (numbers == null) {
            parameters(at, written, type);
            return;
        }
        into.add(new Distribution(type, numbers[0], numbers[1], required, penalty, classes));
    }

    private static @Nullable DistributionType named(String word) {
        for (DistributionType type : DistributionType.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        return null;
    }

    /** Two numbers, 0 where the type has fewer; null if they are not what the type needs. */
    private static int @Nullable [] numbers(@Nullable String inner, DistributionType type) {
        String[] parts = inner == null || inner.isBlank() ? new String[0] : inner.split(",", -1);
        int[] numbers = new int[2];
        if (parts.length != type.parameters()) {
            return null;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].strip().matches("\\d{1,9}")) {
                return null;
            }
            numbers[i] = Integer.parseInt(parts[i].strip());
        }
        return numbers;
    }

    private void unknown(Element at, String written) {
        String known = Arrays.stream(DistributionType.values())
                .map(DistributionType::word)
                .collect(Collectors.joining(", "));
        String shown = XmlFaults.shown(written);
        log.add(
                at,
                "type",
                "distribution.unknown",
                new Text("不认识约束类型“%s”".formatted(shown), "the type of relation “%s” is not known".formatted(shown)),
                new Text("已知类型：" + known, "Known types: " + known));
    }

    private void parameters(Element at, String written, DistributionType type) {
        String shown = XmlFaults.shown(written);
        log.add(
                at,
                "type",
                "distribution.parameters",
                new Text(
                        "约束“%s”应带 %d 个非负整数".formatted(shown, type.parameters()),
                        "the relation “%s” must have %d whole numbers in brackets".formatted(shown, type.parameters())),
                new Text("改正括号内的参数。", "Correct what is in the brackets."));
    }
}
