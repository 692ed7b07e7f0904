package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryNumbers;
import org.siquan.engine.matching.lottery.LotteryProof;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.verify.PublishedReveal;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.round.LotteryPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code lottery proof}: the file one learner gets; before the draw it shows that they are in the list. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "给一名学生的证明；开奖前为参加回执。 One learner's proof; before the draw a receipt of taking part.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "2:用法有误 wrong usage", "3:输入有误 bad input", "73:写不出 cannot be written"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LotteryProofCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "本轮文件夹。 Folder of the round.")
    Path folder;

    @Option(names = "--applicant", paramLabel = "PSEUDONYM", required = true, description = "化名。 The pseudonym.")
    String applicant;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "证明文件。 File of the proof.")
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        NewFiles.requireAbsent(
                List.of(out), new Text("换一个文件名，或先移走旧文件。", "Choose another name, or move the old file away."));
        LotteryFiles files = new LotteryFiles(folder);
        LotteryFiles.Announced announced = files.announced();
        Participant participant = files.participants().stream()
                .filter(one -> one.pseudonym().equals(applicant))
                .findFirst()
                .orElseThrow(() -> unknown(files.salts()));
        LotteryNumbers numbers = drawn(files, announced);
        LotteryProof proof = LotteryFiles.refusing(
                files.salts(), () -> LotteryProof.of(announced.announcement(), announced.list(), participant, numbers));
        Path parent = out.toAbsolutePath().getParent();
        new NewFiles(parent == null ? out : parent)
                .addSecret(out, LotteryPapers.proof(proof))
                .write();
        say(proof);
        return ExitCode.DONE;
    }

    private BadInput unknown(Path salts) {
        return new BadInput(List.of(IssueText.whole(
                salts.toString(),
                "lottery.unknown-applicant",
                new Text("没有化名 " + applicant, "there is no pseudonym " + applicant),
                new Text("核对化名；大小写有别。", "Check the pseudonym; upper and lower case differ."))));
    }

    private static @Nullable LotteryNumbers drawn(LotteryFiles files, LotteryFiles.Announced announced) {
        if (!Files.exists(files.reveal())) {
            return null;
        }
        List<Issue> faults = new ArrayList<>();
        PublishedReveal reveal = LotteryJson.reveal(JsonFields.read(files.reveal(), faults));
        LotteryFiles.refuse(faults);
        Digest nonce = files.readNonce();
        LotteryNumbers numbers = LotteryFiles.refusing(
                files.reveal(),
                () -> LotteryNumbers.draw(announced.announcement(), announced.list(), nonce, reveal.result()));
        if (!numbers.seed().hex().equals(reveal.seed())) {
            throw new BadInput(List.of(IssueText.whole(
                    files.reveal().toString(),
                    "lottery.seed",
                    new Text(
                            "种子不是由公告、随机数和开奖结果算出的，文件被改过",
                            "the seed does not follow from announcement, nonce and result; the file was changed"),
                    new Text("使用公布时的 reveal.json。", "Use reveal.json as it was published."))));
        }
        return numbers;
    }

    private void say(LotteryProof proof) {
        PrintWriter terminal = spec.commandLine().getOut();
        LotteryProof.Outcome outcome = proof.outcome();
        if (outcome == null) {
            terminal.printf("尚未开奖：参加回执 %s%nNot drawn yet: receipt of taking part %s%n", out, out);
        } else {
            terminal.printf(
                    "抽签号 %s，第 %,d 名：%s%nLottery number %s, rank %,d: %s%n",
                    outcome.number(), outcome.rank(), out, outcome.number(), outcome.rank(), out);
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("exit", ExitCode.DONE);
            object.put("applicant", applicant);
            object.put("drawn", outcome != null);
            if (outcome != null) {
                object.put("number", outcome.number());
                object.put("rank", outcome.rank());
            }
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
    }
}
