package org.siquan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;

/** A family of scheduling problems with its files: what {@code schedule} and {@code verify schedule} can handle. */
sealed interface ScheduleFormat permits CttFormat, Itc2019Format, MssFormat, RotationFormat {

    /** Every format, in the order in which help names them. */
    List<ScheduleFormat> ALL = List.of(new CttFormat(), new Itc2019Format(), new MssFormat(), new RotationFormat());

    /**
     * What a run came to.
     *
     * @param feasible true if every hard constraint holds
     * @param cost null where there is no solution
     * @param lowerBound null where none is known
     * @param reasons why there is no solution, or what is broken; empty if feasible
     * @param solution null where there is none, and then nothing is written
     */
    record Scheduled(
            boolean feasible,
            @Nullable Long cost,
            @Nullable Long lowerBound,
            Map<String, Long> parts,
            long proposals,
            List<Text> reasons,
            ReportFolder.@Nullable Content solution) {}

    /**
     * What the verifier says.
     *
     * @param findings the first of them, with the rule that each breaks
     * @param found how many there are
     * @param parts of the cost
     */
    record Checked(List<Broken> findings, long found, long cost, Map<String, Long> parts) {}

    /** A finding of a verifier. */
    record Broken(String rule, Text message) {}

    /** As {@code --format} names it. */
    String name();

    /** Reads and solves. @throws BadInput if the file is not sound */
    Scheduled solve(Path in, Seed seed, Effort effort, Watch watch);

    /** Recomputes from the two files alone. @throws BadInput if one cannot be read */
    Checked verify(Path in, Path out);

    /** The format of this name. @throws WrongValue if there is none */
    static ScheduleFormat of(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String names = ALL.stream().map(ScheduleFormat::name).collect(Collectors.joining(", "));
                    return new WrongValue(
                            "应是 %s 之一，不能是“%s”".formatted(names, name),
                            "must be one of %s, was '%s'".formatted(names, name));
                });
    }

    /** Turns the words of a call into a format. */
    final class Converter implements picocli.CommandLine.ITypeConverter<ScheduleFormat> {

        @Override
        public ScheduleFormat convert(String value) {
            return of(value);
        }
    }
}
