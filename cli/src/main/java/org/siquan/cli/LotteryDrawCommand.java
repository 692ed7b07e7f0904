package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryNumbers;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.round.LotteryPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code lottery draw}: opens the nonce after the public draw and computes everybody's number. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "开奖之后：公开随机数，算出抽签号。 Opens the nonce and computes the lottery numbers.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "2:用法有误 wrong usage", "3:输入有误 bad input", "73:写不出 cannot be written"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LotteryDrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "本轮文件夹。 Folder of the round.")
    Path folder;

    @Option(
            names = "--result",
            paramLabel = "TEXT",
            required = true,
            description = "开奖号码，按公告顺序。 The numbers drawn, in the order of the official bulletin.")
    String result;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "另存一份可公布的四个文件。 Also lays the four public files there, ready to publish.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        LotteryFiles files = new LotteryFiles(folder);
        LotteryFiles copy = out == null ? files : new LotteryFiles(out);
        requireFirstDraw(files, copy);
        LotteryFiles.Announced announced = files.announced();
        Digest nonce = files.readNonce();
        List<Participant> people = files.participants();
        LotteryNumbers numbers = LotteryFiles.refusing(
                files.nonce(), () -> LotteryNumbers.draw(announced.announcement(), announced.list(), nonce, result));
        String[] ranked = ranked(files, announced, people, numbers);
        NewFiles written = new NewFiles(folder)
                .addSecret(files.ranks(), ranks(ranked, numbers))
                .add(files.numbers(), LotteryPapers.numbers(numbers))
                .add(files.reveal(), LotteryPapers.reveal(numbers));
        if (out != null) {
            written.add(copy.announcement(), LotteryPapers.announcement(announced.announcement()))
                    .add(copy.commitments(), LotteryPapers.commitments(announced.list()))
                    .add(copy.numbers(), LotteryPapers.numbers(numbers))
                    .add(copy.reveal(), LotteryPapers.reveal(numbers));
        }
        written.write();
        say(numbers);
        return ExitCode.DONE;
    }

    private void requireFirstDraw(LotteryFiles files, LotteryFiles copy) {
        List<Path> targets = new ArrayList<>(List.of(files.numbers(), files.reveal(), files.ranks()));
        if (out != null) {
            targets.addAll(List.of(copy.announcement(), copy.commitments(), copy.numbers(), copy.reveal()));
        }
        NewFiles.requireAbsent(
                targets,
                new Text(
                        "每轮只抽一次。若号码录错且尚未公布，先留档并移走这些文件，再重新运行。",
                        "A round is drawn once. If the result was mistyped and nothing is published yet, file these away and"
                                + " run it again."));
    }

    /** Pseudonyms by rank; everybody in the list must be in the file of salts and the other way round. */
    private static String[] ranked(
            LotteryFiles files, LotteryFiles.Announced announced, List<Participant> people, LotteryNumbers numbers) {
        List<Issue> faults = new ArrayList<>();
        String[] ranked = new String[numbers.size()];
        int found = 0;
        for (Participant one : people) {
            OptionalInt rank =
                    numbers.findRank(one.commitment(announced.announcement().round()));
            if (rank.isPresent() && ranked[rank.getAsInt() - 1] == null) {
                ranked[rank.getAsInt() - 1] = one.pseudonym();
                found++;
            } else {
                faults.add(unfit(
                        files.salts(),
                        "化名 %s 连同它的盐不在公布的名单里，或出现两次".formatted(one.pseudonym()),
                        "the pseudonym %s with its salt is not in the published list, or there twice"
                                .formatted(one.pseudonym())));
            }
        }
        if (found < numbers.size()) {
            faults.add(unfit(
                    files.salts(),
                    "名单有 %d 人，盐只有 %d 人的，文件可能被截断".formatted(numbers.size(), found),
                    "the list has %d participants, the file salts for %d; it may have been cut off"
                            .formatted(numbers.size(), found)));
        }
        LotteryFiles.refuse(faults);
        return ranked;
    }

    private static Issue unfit(Path file, String zh, String en) {
        return IssueText.whole(
                file.toString(),
                "lottery.salts",
                new Text(zh, en),
                new Text("取回公布时保存的文件。", "Bring back the file kept at the announcement."));
    }

    private static String ranks(String[] ranked, LotteryNumbers numbers) {
        StringBuilder text = new StringBuilder("applicant,number,rank\n");
        for (int rank = 1; rank <= ranked.length; rank++) {
            row(text, ranked[rank - 1], numbers, rank);
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String who, LotteryNumbers numbers, int rank) {
        text.append(who)
                .append(',')
                .append(numbers.number(rank))
                .append(',')
                .append(rank)
                .append('\n');
    }

    private void say(LotteryNumbers numbers) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                "%,d 人的抽签号已算出。公布 numbers.csv 和 reveal.json；secret/ranks.csv 供编班使用。%n"
                        + "%,d lottery numbers computed. Publish numbers.csv and reveal.json; secret/ranks.csv is for the"
                        + " matching.%n开奖结果 Result %s%n种子 Seed %s%n",
                numbers.size(), numbers.size(), numbers.result(), numbers.seed());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("exit", ExitCode.DONE);
            object.put("participants", numbers.size());
            object.put("result", numbers.result());
            object.put("seed", numbers.seed().hex());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
    }
}
