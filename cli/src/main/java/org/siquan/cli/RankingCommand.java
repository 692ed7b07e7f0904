package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
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

    @Option(names = "--queries", required = true, paramLabel = "TSV", description = "编号<制表符>职位 id<TAB>title")
    Path queries;

    @Option(names = "--corpus", required = true, paramLabel = "TSV", description = "编号<制表符>职位 id<TAB>title")
    Path corpus;

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "TREC 相关性判断 judgements")
    Path qrels;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> asked = TrecFiles.texts(queries);
        Map<String, String> texts = TrecFiles.texts(corpus);
        Map<String, Set<String>> relevant = TrecFiles.relevant(qrels);
        if (asked.keySet().stream().noneMatch(relevant::containsKey)) {
            throw new BadInput(List.of(IssueText.whole(
                    qrels.toString(),
                    "qrels.queries",
                    new Text("没有任何一条判断属于这些查询", "no judgement belongs to one of these queries"),
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
        RankingEvaluation result = RankingEvaluation.of(ranked, relevant);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "queries %,d of %,d   texts %,d   MAP %.4f   MRR %.4f   P@1 %.4f%n",
                result.queries(),
                asked.size(),
                texts.size(),
                result.map(),
                result.mrr(),
                result.p1());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("queries", result.queries());
            object.put("map", result.map());
            object.put("mrr", result.mrr());
            object.put("p1", result.p1());
            out.println(JsonMapper.shared().writeValueAsString(object));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
