package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.verify.Cutoff;
import org.siquan.engine.matching.verify.Cutoffs;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.files.RoundFiles;
import org.siquan.region.file.Issue;
import org.siquan.round.AuditBundle;
import org.siquan.round.LotteryPapers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of an audit bundle that the verifier of rounds does not read: its manifest, the hashes of its files, and the
 * figures that the public part gives.
 *
 * @param mechanism what the outcome claims to come from
 */
record BundleFiles(Path folder, String mechanism, Map<String, String> hashes, JsonNode figures) {

    private static final String APPLICANTS = "applicants.csv";
    private static final Pattern PSEUDONYM = Pattern.compile("L[0-9]{1,9}");

    BundleFiles {
        hashes = Map.copyOf(hashes);
    }

    /** @throws BadInput if the manifest or the public part cannot be read */
    static BundleFiles read(Path folder) {
        JsonNode manifest = json(folder.resolve(AuditBundle.MANIFEST));
        Map<String, String> hashes = new TreeMap<>();
        manifest.path("sha256")
                .properties()
                .forEach(each -> hashes.put(each.getKey(), each.getValue().asString("")));
        JsonNode figures = json(folder.resolve(AuditBundle.PUBLIC));
        return new BundleFiles(folder, manifest.path("mechanism").asString(""), hashes, figures);
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            Issue issue = IssueText.whole(
                    file.toString(),
                    "bundle.unreadable",
                    new org.siquan.region.file.Text("核验包的这个文件读不出来", "this file of the bundle cannot be read"),
                    new org.siquan.region.file.Text("请重新取得完整的核验包。", "Get the whole bundle again."));
            throw new BadInput(List.of(issue));
        }
    }

    /** Files that are missing, not named in the manifest, or have another hash. */
    List<Finding> changedFiles() {
        List<Finding> findings = new ArrayList<>();
        for (String name : new TreeSet<>(hashes.keySet())) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                findings.add(finding("bundle", name, "核验包缺少 " + name, name + " is missing from the bundle"));
            } else if (!AuditBundle.hash(bytes(file)).equals(hashes.get(name))) {
                findings.add(finding(
                        "bundle", name, name + " 与清单里的校验值不符", name + " has another hash than the manifest says"));
            }
        }
        for (String name : AuditBundle.names()) {
            boolean listed = hashes.containsKey(name) || name.equals(AuditBundle.MANIFEST);
            if (!listed && Files.exists(folder.resolve(name))) {
                findings.add(finding("bundle", name, name + " 不在清单里", name + " is not in the manifest"));
            }
        }
        return findings;
    }

    /** Published figures and cutoffs that the round and its outcome do not give. */
    List<Finding> wrongFigures(RoundFiles files, int threads) {
        var round = files.round();
        var outcome = files.outcome();
        if (round == null || outcome == null) {
            return List.of();
        }
        Map<String, Integer> last = new HashMap<>();
        for (Cutoff cutoff : Cutoffs.of(round, outcome, threads)) {
            last.merge(cutoff.place(), cutoff.last(), Math::max);
        }
        List<Finding> findings = new ArrayList<>();
        List<String> lines = lines(folder.resolve(AuditBundle.CUTOFFS));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 4 || !cells[2].equals(String.valueOf(last.getOrDefault(cells[0], 0)))) {
                findings.add(finding(
                        "cutoff",
                        cells[0],
                        "公布的入班最低名次不对：" + line,
                        "the published cutoff is not that of the outcome: " + line));
            }
        }
        int matched = 0;
        for (int a = 0; a < outcome.applicants(); a++) {
            matched += outcome.choice(a) >= 0 ? 1 : 0;
        }
        if (figures.path("matched").asInt(-1) != matched
                || figures.path("applicants").asInt(-1) != outcome.applicants()) {
            findings.add(finding(
                    "figures", AuditBundle.PUBLIC, "公布的人数与结果不符", "the published counts are not those of the outcome"));
        }
        return findings;
    }

    /**
     * What is wrong with the lottery in the bundle, and where the round does not follow it: learners are called by their
     * rank in the lottery, which must be their tie number and count as many as took part. Nothing without a lottery.
     */
    List<Finding> lotteryFindings() {
        if (!hashes.containsKey(LotteryPapers.ANNOUNCEMENT)) {
            return List.of();
        }
        PublishedLottery lottery = new LotteryFiles(folder).published();
        List<Finding> findings = new ArrayList<>(LotteryVerifier.verify(lottery));
        List<String> rows = lines(folder.resolve(APPLICANTS));
        if (rows.size() - 1 != lottery.announcement().participants()) {
            findings.add(finding(
                    "lottery",
                    LotteryPapers.ANNOUNCEMENT,
                    "抽签人数与本轮人数不符",
                    "the lottery does not count as many as the round"));
        }
        for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String[] cells = row.split(",", 4);
            if (cells.length < 4 || !followsLottery(cells[0], cells[2])) {
                findings.add(finding(
                        "lottery",
                        cells[0],
                        "抽签名次与同分次序不符：" + row,
                        "the tie number is not the rank in the lottery: " + row));
            }
        }
        return findings;
    }

    private static boolean followsLottery(String pseudonym, String tie) {
        return PSEUDONYM.matcher(pseudonym).matches()
                && tie.matches("[0-9]{1,9}")
                && Integer.parseInt(pseudonym.substring(1)) == Integer.parseInt(tie) + 1;
    }

    private static Finding finding(String rule, String subject, String zh, String en) {
        return new Finding(rule, subject, new Text(zh, en));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
