package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.round.LotteryPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code lottery announce}: makes salts and nonce, and the announcement that binds everybody before the draw. */
@Command(
        name = "announce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "公布之前：生成公告、承诺名单和保密文件。 Makes the announcement, the commitments and the secrets.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "2:用法有误 wrong usage", "3:输入有误 bad input", "73:写不出 cannot be written"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LotteryAnnounceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CSV", description = "参加者化名，列 applicant。 Pseudonyms in the column applicant.")
    Path participants;

    @Option(names = "--round", paramLabel = "ID", required = true, description = "轮次编号。 Identifier of the round.")
    String round;

    @Option(
            names = "--draw",
            paramLabel = "NAME",
            required = true,
            description = "公开开奖的名称。 Name of the public draw, such as 中国福利彩票双色球.")
    String draw;

    @Option(names = "--issue", paramLabel = "NO", required = true, description = "期号。 Its issue.")
    String issue;

    @Option(
            names = "--drawn-at",
            paramLabel = "INSTANT",
            required = true,
            converter = PointInTime.class,
            description = "开奖时间，须晚于公布时间。 When it is drawn; later than the publication.")
    Instant drawnAt;

    @Option(
            names = "--published-at",
            paramLabel = "INSTANT",
            required = true,
            converter = PointInTime.class,
            description = "公布时间。 When the announcement is published.")
    Instant publishedAt;

    @Option(
            names = "--numbers",
            paramLabel = "N",
            defaultValue = "7",
            converter = WholeNumber.Balls.class,
            description = "开奖号码个数。 How many numbers the draw gives (default ${DEFAULT-VALUE}).")
    int numbers;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "本轮文件夹。 Folder of the round.")
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        LotteryFiles files = new LotteryFiles(out);
        NewFiles.requireAbsent(
                List.of(files.announcement(), files.commitments(), files.salts(), files.nonce()),
                new Text(
                        "已公布的公告不能更改：另用 --out 指定新文件夹。",
                        "An announcement is never changed: name a new folder with --out."));
        List<String> pseudonyms = pseudonyms();
        SecureRandom random = new SecureRandom();
        List<Participant> people = pseudonyms.stream()
                .map(name -> new Participant(name, digest(random)))
                .toList();
        CommitmentList list = LotteryFiles.refusing(participants, () -> CommitmentList.of(round, people));
        Digest nonce = digest(random);
        Announcement announcement = LotteryFiles.refusing(
                files.announcement(),
                () -> Announcement.of(round, list, nonce, publishedAt, new PublicDraw(draw, issue, drawnAt, numbers)));
        new NewFiles(out)
                .addSecret(files.salts(), salts(people))
                .addSecret(files.nonce(), "nonce\n" + nonce.hex() + "\n")
                .add(files.commitments(), LotteryPapers.commitments(list))
                .add(files.announcement(), LotteryPapers.announcement(announcement))
                .write();
        warnWhereOthersCanRead(files.salts());
        say(announcement);
        return ExitCode.DONE;
    }

    private void warnWhereOthersCanRead(Path secret) {
        if (!NewFiles.canKeepSecret(secret)) {
            spec.commandLine()
                    .getErr()
                    .println("此文件系统不能限制读取权限：请把 secret/ 移到只有您能读的地方。"
                            + " This file system cannot restrict who reads: move secret/ to where only you can.");
        }
    }

    private List<String> pseudonyms() {
        List<Issue> faults = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        List<String> names = new ArrayList<>();
        LotteryFiles.rows(participants, "applicant", faults, row -> {
            String name = row.id("applicant");
            if (row.build(() -> name).isEmpty()) {
                return;
            }
            Long before = lines.putIfAbsent(name, row.line());
            if (before != null) {
                row.fail(
                        "applicant",
                        "id.duplicate",
                        "化名 %s 在第 %d 行已出现".formatted(name, before),
                        "the pseudonym %s stands in line %d already".formatted(name, before),
                        "每人只参加一次：去掉这一行。",
                        "Nobody takes part twice: remove this row.");
                return;
            }
            names.add(name);
        });
        LotteryFiles.refuse(faults);
        return names;
    }

    private static Digest digest(SecureRandom random) {
        byte[] bytes = new byte[Digest.BYTES];
        random.nextBytes(bytes);
        return Digest.of(bytes);
    }

    private static String salts(List<Participant> people) {
        StringBuilder text = new StringBuilder("applicant,salt\n");
        people.forEach(one -> text.append(one.pseudonym())
                .append(',')
                .append(one.salt().hex())
                .append('\n'));
        return text.toString();
    }

    private void say(Announcement said) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                "轮次 %s：%,d 人参加。开奖前公布 announcement.json 和 commitments.csv，把校验值写在公告栏；secret/ 不得外传。%n"
                        + "Round %s: %,d take part. Publish announcement.json and commitments.csv before the draw, put the"
                        + " fingerprint on the notice board, and keep secret/ to yourself.%n校验值 Fingerprint %s%n",
                said.round(), said.participants(), said.round(), said.participants(), said.fingerprint());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("exit", ExitCode.DONE);
            object.put("round", said.round());
            object.put("participants", said.participants());
            object.put("root", said.root().hex());
            object.put("fingerprint", said.fingerprint().hex());
            object.put("drawnAt", said.draw().drawnAt().toString());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
    }
}
