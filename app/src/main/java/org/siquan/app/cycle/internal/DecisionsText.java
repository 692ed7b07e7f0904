package org.siquan.app.cycle.internal;

import java.util.List;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.alignment.TitleDecision.Coded;
import org.siquan.engine.alignment.TitleDecision.NotAJob;
import org.siquan.engine.alignment.TitleDecision.Split;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions on titles as JSON: a title and the jobs it means; none means that it offers no job. */
class DecisionsText {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    private record Line(String title, boolean split, List<Job> jobs) {}

    private record Job(String title, String code) {}

    String write(List<TitleDecision> decisions) {
        return json.writeValueAsString(
                decisions.stream().map(DecisionsText::line).toList());
    }

    private static Line line(TitleDecision decision) {
        return switch (decision) {
            case Coded coded -> new Line(coded.title(), false, List.of(new Job(coded.title(), coded.code())));
            case NotAJob no -> new Line(no.title(), false, List.of());
            case Split split ->
                new Line(
                        split.title(),
                        true,
                        split.parts().stream()
                                .map(part -> new Job(part.title(), part.code()))
                                .toList());
        };
    }

    List<TitleDecision> read(String text) {
        return json.readValue(text, LINES).stream().map(DecisionsText::decision).toList();
    }

    private static TitleDecision decision(Line line) {
        if (line.split()) {
            return new Split(
                    line.title(),
                    line.jobs().stream()
                            .map(job -> new Coded(job.title(), job.code()))
                            .toList());
        }
        return line.jobs().isEmpty()
                ? new NotAJob(line.title())
                : new Coded(line.title(), line.jobs().getFirst().code());
    }
}
