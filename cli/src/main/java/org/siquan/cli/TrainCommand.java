package org.siquan.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.engine.alignment.TitleTrainer;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval train FILE}: trains the engine's data file from titles that people have coded; nothing of them is kept. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "由标注训练职位名称模型。 Trains the model of titles from labels.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CSV", description = "title,occupation_code[,…]，首行为列名 with a header row")
    Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "写出的模型文件 the model to write")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.load();
        List<LabelledTitle> titles = TitlesFile.read(file, catalogue);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        TitleTrainer.train(
                OccupationEntries.of(catalogue), titles, Runtime.getRuntime().availableProcessors(), model);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            model.writeTo(stream);
        }
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "%s  %,d titles, %,d bytes%n", out, titles.size(), model.size());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
