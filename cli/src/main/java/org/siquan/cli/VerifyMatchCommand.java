package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.Verdict;
import org.siquan.engine.matching.verify.files.RoundFiles;
import org.siquan.round.AuditBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify match}: an audit bundle, or a round and its outcome, by the independent verifier and its own reader. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "核验一轮编班。 Checks the outcome of a matching round.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyMatchCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "BUNDLE|IN",
            description = "核验包，或一轮的材料（CSV 文件夹或文本）。 An audit bundle, or a round as CSV set or text.")
    Path in;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", description = "结果文件夹。 Folder of the outcome.")
    @Nullable
    Path out;

    @Option(
            names = "--mechanism",
            paramLabel = "NAME",
            description = "结果所用的方法，决定核验哪些承诺；核验包自带。 What the outcome claims to come from; a bundle says it itself."
                    + " Default: the bounds alone.")
    @Nullable
    String mechanism;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.Threads.class,
            description = "线程数。 Threads, 1 to 64.")
    @Nullable
    Integer threads;

    @Mixin
    VerdictAnswer answer;

    @Override
    public Integer call() {
        int workers = threads == null ? Math.min(64, Runtime.getRuntime().availableProcessors()) : threads;
        List<Finding> findings = new ArrayList<>();
        String claimed = mechanism == null ? "" : mechanism;
        RoundFiles files;
        if (out == null && Files.exists(in.resolve(AuditBundle.MANIFEST))) {
            BundleFiles bundle = BundleFiles.read(in);
            claimed = bundle.mechanism();
            findings.addAll(bundle.changedFiles());
            files = RoundFiles.read(in, in);
            findings.addAll(bundle.wrongFigures(files, workers));
            findings.addAll(bundle.lotteryFindings());
        } else {
            files = RoundFiles.read(in, out == null ? in : out);
        }
        Verdict verdict = files.verify(Claims.ofMechanism(claimed), workers);
        findings.addAll(verdict.findings());
        long found = verdict.found() + findings.size() - verdict.findings().size();
        return say(claimed, findings, found, verdict.remarks());
    }

    private int say(String claimed, List<Finding> findings, long found, List<Finding> remarks) {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(line(finding)));
        remarks.forEach(remark -> lines.add("· " + line(remark)));
        String method = claimed.isEmpty() ? "–" : claimed;
        lines.add(
                found == 0
                        ? "核验通过（%s）。 Verified (%s).".formatted(method, method)
                        : "核验不符 %d 处（%s）。 %d finding(s) against %s.".formatted(found, method, found, method));
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("verified", found == 0);
        object.put("mechanism", claimed);
        object.put("findings", found);
        object.put("remarks", remarks.size());
        return answer.say(found == 0, lines, object);
    }

    private static String line(Finding finding) {
        return "[%s] %s  %s"
                .formatted(
                        finding.rule(),
                        finding.message().zh(),
                        finding.message().en());
    }
}
