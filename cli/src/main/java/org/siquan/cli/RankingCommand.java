package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentData;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.RankingEvaluation;
import org.siquan.engine.alignment.TitleRanking;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.file.Text;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code eval ranking}: titles ranked by likeness to other titles, against public judgements. */
@Command(
        name = "ranking",
        mixinStandardHelpOptions = true,
        description = "职位名称之间的排序。 Titles ranked for titles, against TREC judgements.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RankingCommand implements Callable<Integer> {

    private static final int SEED = 2026;

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description = "编号和职位：TSV、CSV、JSON Lines id and title")
    Path queries;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "编号和职位：TSV、CSV、JSON Lines id and title")
    Path corpus;

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "TREC 相关性判断 judgements")
    Path qrels;

    @Option(names = "--record", paramLabel = "JSONL", description = "追加一次评测记录，并与上一次比较。 Records the run and compares.")
    @Nullable
    Path record;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, String> asked = RankingTexts.read(queries);
        Map<String, String> texts = RankingTexts.read(corpus);
        Map<String, Map<String, Double>> grades = TrecFiles.grades(qrels);
        if (asked.keySet().stream()
                .noneMatch(query ->
                        grades.getOrDefault(query, Map.of()).values().stream().anyMatch(grade -> grade > 0))) {
            throw new BadInput(List.of(IssueText.whole(
                    qrels.toString(),
                    "qrels.queries",
                    new Text("没有为这些查询中的任何一条判定出相关文本", "no text was judged relevant to any of these queries"),
                    new Text("给出同一组查询的 qrels 文件。", "Give the qrels of these queries."))));
        }
        List<String> ids = List.copyOf(texts.keySet());
        Map<String, List<String>> ranked = new LinkedHashMap<>();
        try (AlignmentEngine engine =
                AlignmentEngine.build(OccupationEntries.of(Catalogue.load()), List.of(), RunControl.of(SEED, 0))) {
            TitleRanking ranking = TitleRanking.of(engine, new ArrayList<>(texts.values()));
            List<List<Integer>> found = ranking.rank(new ArrayList<>(asked.values()));
            int query = 0;
            for (String id : asked.keySet()) {
                ranked.put(id, found.get(query++).stream().map(ids::get).toList());
            }
        }
        RankingEvaluation result = RankingEvaluation.of(ranked, grades);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "queries %,d of %,d   texts %,d   MAP %.4f   MRR %.4f   P@1 %.4f   nDCG@10 %.4f%n",
                result.queries(),
                asked.size(),
                texts.size(),
                result.map(),
                result.mrr(),
                result.p1(),
                result.ndcg10());
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("map", result.map());
        figures.put("mrr", result.mrr());
        figures.put("p1", result.p1());
        figures.put("ndcg10", result.ndcg10());
        if (record != null) {
            EvaluationRuns.record(
                    record, run(result, figures), out, spec.commandLine().getErr());
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("queries", result.queries());
            object.putAll(figures);
            out.println(JsonMapper.shared().writeValueAsString(object));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private EvaluationRun run(RankingEvaluation result, SequencedMap<String, Double> figures) throws IOException {
        return new EvaluationRun(
                InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "ranking",
                AlignmentEngine.VERSION,
                AlignmentData.fingerprint(),
                Fingerprints.of(List.of(queries, corpus, qrels)),
                new LinkedHashMap<>(),
                result.queries(),
                figures,
                EvaluationRun.hits(result.ranks(), 1),
                EvaluationRun.hits(result.ranks(), 10));
    }
}
