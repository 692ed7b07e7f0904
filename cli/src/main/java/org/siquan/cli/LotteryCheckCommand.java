package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryProofVerifier;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;
import org.siquan.region.file.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lottery check}: recomputes one learner's proof, or everything that is public about a round. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "核验一份证明，或本轮全部公开文件。 Checks one proof, or all public files of a round.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LotteryCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE_OR_DIR", description = "证明文件，或本轮文件夹。 A proof, or the folder of a round.")
    Path subject;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "公布的文件夹，用来核对证明里的名次。 The published folder, to check the rank of a proof too.")
    @Nullable
    Path against;

    @Mixin
    VerdictAnswer answer;

    /** What was checked, and what people compare with their own eyes. */
    private record Checked(
            PublishedAnnouncement said, @Nullable PublishedReveal reveal, List<Finding> findings) {}

    @Override
    public Integer call() {
        Checked checked = Files.isDirectory(subject) ? lottery() : proof();
        return say(checked, checked.findings().isEmpty());
    }

    private Checked lottery() {
        PublishedLottery lottery = new LotteryFiles(subject).published();
        return new Checked(lottery.announcement(), lottery.reveal(), LotteryVerifier.verify(lottery));
    }

    private Checked proof() {
        List<Issue> faults = new ArrayList<>();
        PublishedProof proof = LotteryJson.proof(JsonFields.read(subject, faults));
        LotteryFiles.refuse(faults);
        PublishedProof.Outcome outcome = proof.outcome();
        return new Checked(
                proof.announcement(),
                outcome == null ? null : outcome.reveal(),
                against == null
                        ? LotteryProofVerifier.verify(proof)
                        : LotteryProofVerifier.verify(proof, new LotteryFiles(against).published()));
    }

    private int say(Checked checked, boolean holds) {
        List<String> lines = new ArrayList<>();
        checked.findings()
                .forEach(finding -> lines.add("不符 Wrong [%s] %s%n    %s"
                        .formatted(
                                finding.rule(),
                                finding.message().zh(),
                                finding.message().en())));
        PublishedAnnouncement said = checked.said();
        PublishedReveal reveal = checked.reveal();
        lines.add("%s 轮次 Round %s · %s %s · %s"
                .formatted(
                        holds ? "核验通过 Verified:" : "核验不符 Refuted:",
                        said.round(),
                        said.draw(),
                        said.issue(),
                        reveal == null ? "尚未开奖 not drawn yet" : "开奖结果 result " + reveal.result()));
        lines.add("请自行对照：公告栏上的校验值、官方开奖公告。 Compare yourself: the fingerprint on the notice board, the official result.");
        lines.add("校验值 Fingerprint " + said.fingerprint());
        return answer.say(holds, lines, object(checked, holds));
    }

    private static SequencedMap<String, Object> object(Checked checked, boolean holds) {
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("exit", holds ? ExitCode.DONE : ExitCode.REFUTED);
        object.put("verified", holds);
        object.put("drawn", checked.reveal() != null);
        object.put("participants", checked.said().participants());
        object.put("fingerprint", checked.said().fingerprint());
        object.put(
                "findings",
                checked.findings().stream()
                        .map(finding -> Map.of(
                                "rule", finding.rule(),
                                "subject", finding.subject(),
                                "zh", finding.message().zh(),
                                "en", finding.message().en()))
                        .toList());
        return object;
    }
}
