package org.siquan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.TitleEvaluation;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Table;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Titles to occupations: quality and titles a second. */
@Command(name = "titles", description = "Titles to occupations.", mixinStandardHelpOptions = true)
final class TitlesBench implements Callable<Integer> {

    @Parameters(paramLabel = "CSV", description = "title,occupation_code")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    Path file;

    @Override
    public Integer call() {
        List<LabelledTitle> titles = titles();
        long begun = System.nanoTime();
        try (AlignmentEngine engine =
                AlignmentEngine.build(OccupationEntries.of(Catalogue.load()), List.of(), RunControl.of(2026, 0))) {
            long built = System.nanoTime();
            TitleEvaluation result = TitleEvaluation.of(engine, titles);
            double seconds = (System.nanoTime() - built) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "build %.1f s; %,d titles in %.1f s = %.0f a second; Acc@1 %.4f, Acc@10 %.4f, MRR %.4f; peak"
                            + " memory %s%n",
                    (built - begun) / 1e9,
                    titles.size(),
                    seconds,
                    titles.size() / seconds,
                    result.acc1(),
                    result.acc10(),
                    result.mrr(),
                    Machine.peakMemory());
        }
        return 0;
    }

    private List<LabelledTitle> titles() {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("titles must be a file, was %s%nTry: a .csv file".formatted(file));
        }
        List<LabelledTitle> titles = new ArrayList<>();
        IssueLog log = new IssueLog();
        new Table(
                        FileSet.folder(folder),
                        absolute.getFileName().toString(),
                        Column.parse("title, occupation_code, occupation_name?"),
                        log)
                .read(row -> titles.add(new LabelledTitle(row.text("title"), row.text("occupation_code"))));
        if (!log.errors().isEmpty()) {
            throw new IllegalArgumentException("%s%nTry: ./siquan eval titles shows every bad row"
                    .formatted(log.errors().getFirst()));
        }
        return titles;
    }
}
