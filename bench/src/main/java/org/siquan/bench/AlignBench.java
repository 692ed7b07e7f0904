package org.siquan.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.postings.PostingsReader;
import org.siquan.year.AlignmentEntries;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Advertisements a second: all of the alignment on one side; on the other the same model in its plain wrapper, which only makes
 * one vector of title and body and decides nothing.
 */
@Command(name = "align", description = "Advertisements a second.", mixinStandardHelpOptions = true)
final class AlignBench implements Callable<Integer> {

    @Parameters(paramLabel = "CSV", description = "advertisements")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    Path file;

    @Option(names = "--wrapper", defaultValue = "1000", description = "advertisements that the wrapper gets")
    int wrapper;

    @Override
    public Integer call() {
        List<Posting> postings = PostingsReader.read(file).postings().stream()
                .map(AlignmentEntries::posting)
                .toList();
        double ours = aligned(postings);
        double theirs = embedded(postings.subList(0, Math.min(wrapper, postings.size())));
        System.out.printf(
                Locale.ROOT,
                "alignment %,.0f a second, wrapper %,.0f a second, ratio %.1f; peak memory %s%n",
                ours,
                theirs,
                ours / theirs,
                Machine.peakMemory());
        return 0;
    }

    private static double aligned(List<Posting> postings) {
        Catalogue catalogue = Catalogue.load();
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                AlignmentEntries.competencies(DemonstrationRegion.load(catalogue)),
                AlignmentEntries.sectors(catalogue),
                AlignmentOptions.standard(),
                RunControl.of(1, 0))) {
            long begun = System.nanoTime();
            int done =
                    engine.alignAll(postings, RunControl.of(1, 0)).alignments().size();
            return done / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static double embedded(List<Posting> postings) {
        EmbeddingModel model = new BgeSmallZhV15QuantizedEmbeddingModel();
        long begun = System.nanoTime();
        int done = model.embedAll(postings.stream()
                        .map(posting -> TextSegment.from(posting.title() + "\n" + posting.text()))
                        .toList())
                .content()
                .size();
        return done / ((System.nanoTime() - begun) / 1e9);
    }
}
