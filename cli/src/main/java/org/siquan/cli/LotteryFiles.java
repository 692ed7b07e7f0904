package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryRefused;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedNumber;
import org.siquan.engine.matching.verify.PublishedReveal;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/** The folder of one lottery: what is public lies in it, what is secret in {@code secret/}. Reading names every fault. */
record LotteryFiles(Path folder) {

    /** What was announced, found sound. */
    record Announced(Announcement announcement, CommitmentList list) {}

    Path announcement() {
        return folder.resolve("announcement.json");
    }

    Path commitments() {
        return folder.resolve("commitments.csv");
    }

    Path numbers() {
        return folder.resolve("numbers.csv");
    }

    Path reveal() {
        return folder.resolve("reveal.json");
    }

    Path salts() {
        return folder.resolve("secret").resolve("salts.csv");
    }

    Path nonce() {
        return folder.resolve("secret").resolve("nonce.csv");
    }

    Path ranks() {
        return folder.resolve("secret").resolve("ranks.csv");
    }

    /** Everything public; before the draw without numbers. @throws BadInput naming every fault of every file */
    PublishedLottery published() {
        List<Issue> faults = new ArrayList<>();
        PublishedAnnouncement said = LotteryJson.announcement(JsonFields.read(announcement(), faults), "");
        List<String> commitments = new ArrayList<>();
        rows(commitments(), "commitment", faults, row -> commitments.add(hash(row, "commitment")));
        List<PublishedNumber> numbers = new ArrayList<>();
        PublishedReveal reveal = null;
        if (Files.exists(reveal()) || Files.exists(numbers())) {
            reveal = LotteryJson.reveal(JsonFields.read(reveal(), faults));
            rows(
                    numbers(),
                    "commitment, number, rank",
                    faults,
                    row -> numbers.add(new PublishedNumber(
                            hash(row, "commitment"), row.text("number"), row.whole("rank", 1, Integer.MAX_VALUE))));
        }
        refuse(faults);
        return new PublishedLottery(said, commitments, reveal, numbers);
    }

    /** What was announced. @throws BadInput also if it does not hold together: then it is not drawn from */
    Announced announced() {
        PublishedLottery lottery = published();
        PublishedAnnouncement said = lottery.announcement();
        List<Finding> findings =
                LotteryVerifier.verify(new PublishedLottery(said, lottery.commitments(), null, List.of()));
        refuse(findings.stream().map(this::issue).toList());
        return refusing(
                announcement(),
                () -> new Announced(
                        new Announcement(
                                said.round(),
                                said.participants(),
                                Digest.parse(said.root()),
                                Digest.parse(said.nonceCommitment()),
                                java.time.Instant.parse(said.publishedAt()),
                                new PublicDraw(
                                        said.draw(),
                                        said.issue(),
                                        java.time.Instant.parse(said.drawnAt()),
                                        said.numbers())),
                        CommitmentList.of(lottery.commitments().stream()
                                .map(Digest::parse)
                                .toList())));
    }

    private Issue issue(Finding finding) {
        return IssueText.whole(
                folder.toString(),
                "lottery." + finding.rule(),
                new Text(finding.message().zh(), finding.message().en()),
                new Text(
                        "使用公布时的 announcement.json 和 commitments.csv，公布之后不得改动。",
                        "Use announcement.json and commitments.csv as they were published; nothing may change since."));
    }

    /** Pseudonyms and salts, in the order of the file. */
    List<Participant> participants() {
        List<Issue> faults = new ArrayList<>();
        List<Participant> people = new ArrayList<>();
        rows(salts(), "applicant, salt", faults, row -> {
            String applicant = row.text("applicant");
            String salt = hash(row, "salt");
            row.build(() -> new Participant(applicant, Digest.parse(salt))).ifPresent(people::add);
        });
        refuse(faults);
        return people;
    }

    /** The operator's nonce. */
    Digest readNonce() {
        List<Issue> faults = new ArrayList<>();
        List<String> nonces = new ArrayList<>();
        rows(nonce(), "nonce", faults, row -> nonces.add(hash(row, "nonce")));
        if (faults.isEmpty() && nonces.size() != 1) {
            faults.add(IssueText.whole(
                    nonce().toString(),
                    "lottery.nonce",
                    new Text("应恰有一个随机数", "there must be exactly one nonce"),
                    new Text("取回公布时保存的文件。", "Bring back the file kept at the announcement.")));
        }
        refuse(faults);
        return Digest.parse(nonces.getFirst());
    }

    static void rows(Path file, String columns, List<Issue> faults, Consumer<Row> row) {
        IssueLog log = new IssueLog();
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
        new Table(FileSet.folder(parent), absolute.getFileName().toString(), Column.parse(columns), log).read(row);
        log.errors().forEach(issue -> faults.add(IssueText.at(file.toString(), issue)));
    }

    private static String hash(Row row, String column) {
        String value = row.text(column);
        if (!value.isEmpty() && !value.matches("[0-9a-f]{64}")) {
            row.fail(
                    column,
                    "lottery.hash",
                    "“%s”不是 64 位小写十六进制数，文件可能被截断或改动".formatted(Row.shown(value)),
                    "“%s” is not 64 of 0-9a-f; the file may have been cut off or changed".formatted(Row.shown(value)),
                    "重新取得该文件，不要用表格软件另存。",
                    "Get the file again, and do not save it with a spreadsheet.");
        }
        return value;
    }

    /** Runs the engine on the content of a file and says which file it refuses. */
    static <T> T refusing(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (LotteryRefused refused) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    refused.code(),
                    new Text(refused.reason().zh(), refused.reason().en()),
                    new Text(refused.remedy().zh(), refused.remedy().en()))));
        }
    }

    static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
