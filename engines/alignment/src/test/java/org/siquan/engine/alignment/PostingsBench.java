package org.siquan.engine.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Measures one run over the postings by hand, never in the build. Arguments: folder of the data, file of the
 * competencies, threads, batch. Memory of the process: {@code VmHWM} of {@code /proc/self/status}.
 */
final class PostingsBench {

    private PostingsBench() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        AlignmentOptions options = AlignmentOptions.standard()
                .withThreads(Integer.parseInt(arguments[2]))
                .withBatch(Integer.parseInt(arguments[3]));
        long begun = System.nanoTime();
        try (AlignmentEngine engine = AlignmentEngine.build(
                SharedFiles.occupations(data),
                SharedFiles.competencies(Path.of(arguments[1])),
                SharedFiles.divisions(data),
                options,
                Fixture.CONTROL)) {
            long built = System.nanoTime();
            List<Posting> postings = SharedFiles.postings(data);
            long read = System.nanoTime();
            List<Alignment> alignments =
                    engine.alignAll(postings, Fixture.CONTROL).alignments();
            long aligned = System.nanoTime();
            System.out.printf("build %.1f s, read %.1f s%n", seconds(begun, built), seconds(built, read));
            System.out.printf(
                    "%d postings in %.1f s = %.0f per second%n",
                    postings.size(), seconds(read, aligned), postings.size() / seconds(read, aligned));
            report(alignments);
            System.out.printf("aggregates %.2f s%n", seconds(aligned, System.nanoTime()));
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    private static void report(List<Alignment> alignments) {
        TreeMap<String, Integer> reasons = new TreeMap<>();
        int mentions = 0;
        int dense = 0;
        int none = 0;
        for (Alignment alignment : alignments) {
            reasons.merge(
                    alignment.abstained() == null
                            ? "stands"
                            : alignment.abstained().name(),
                    1,
                    Integer::sum);
            mentions += alignment.competencies().size();
            none += alignment.competencies().isEmpty() ? 1 : 0;
            dense += (int) alignment.competencies().stream()
                    .filter(m -> m.evidence().getFirst().source() == Evidence.Source.DENSE)
                    .count();
        }
        System.out.println(reasons + ", competencies per posting " + (double) mentions / alignments.size()
                + ", of these by meaning " + dense + ", postings without " + none);
        System.out.println("sectors coded "
                + alignments.stream().filter(a -> a.sector() != null).count() + " of "
                + alignments.stream()
                        .filter(a -> !a.posting().industry().isBlank())
                        .count());
        FiveLinks links = FiveLinks.of(alignments);
        DemandTable demand = DemandTable.of(alignments);
        System.out.println(links.links().size() + " links, " + demand.rows().size() + " rows of demand");
        demand.rows().stream().limit(12).forEach(System.out::println);
        links.links().stream().limit(6).forEach(System.out::println);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
