package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The first load of all official facts, each time in a fresh virtual machine: what a person who starts a command waits. */
@Command(name = "catalogue", description = "Cold load of the catalogue.", mixinStandardHelpOptions = true)
final class CatalogueBench implements Callable<Integer> {

    @Option(names = "--forks", defaultValue = "11")
    int forks;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Once.class.getName())
                    .redirectErrorStream(true)
                    .start();
            try (var output = process.inputReader()) {
                millis.add(Double.parseDouble(output.readLine()));
            }
            process.waitFor();
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d loads: median %.1f ms, quickest %.1f, slowest %.1f%n",
                forks,
                millis.get(forks / 2),
                millis.getFirst(),
                millis.getLast());
        return 0;
    }

    /** The forked process: loads once and says how long it took, in milliseconds. */
    static final class Once {

        private Once() {}

        public static void main(String[] arguments) {
            long begun = System.nanoTime();
            Catalogue catalogue = Catalogue.load();
            double millis = (System.nanoTime() - begun) / 1e6;
            System.out.println(millis);
            if (catalogue.sectors().size() == 0) {
                throw new IllegalStateException("the catalogue is empty");
            }
        }
    }
}
