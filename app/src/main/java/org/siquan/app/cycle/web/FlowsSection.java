package org.siquan.app.cycle.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.year.AlignmentResult;
import org.siquan.year.Stage;
import org.siquan.year.report.FlowPicture;
import org.springframework.stereotype.Component;

/** The five links of the newest finished run, each flow a way to its evidence; on a phone a bar per industry chain. */
@Component
class FlowsSection implements HomeSection {

    private static final int NODES = 16;
    private static final String PAGE = "/cycle/stages/alignment";

    private final Cycle cycle;
    private final Words words;

    /** What the fragment shows. */
    public record Flows(String picture, List<FlowPicture.ChainBar> chains, double places) {}

    FlowsSection(Cycle cycle, Words words) {
        this.cycle = cycle;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String fragment() {
        return "cycle/home :: flows";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        return actor.seesWholePark()
                ? cycle.findLatestFinished()
                        .flatMap(run -> cycle.findResult(run, Stage.ALIGNMENT))
                        .map(result -> flows((AlignmentResult) result))
                : Optional.empty();
    }

    private Flows flows(AlignmentResult alignment) {
        FlowPicture picture = new FlowPicture(alignment, NODES, words.language());
        List<FlowPicture.ChainBar> chains = picture.chains();
        return new Flows(
                picture.svg(1180, 520, PAGE, ""),
                chains,
                chains.stream().mapToDouble(FlowPicture.ChainBar::places).sum());
    }
}
