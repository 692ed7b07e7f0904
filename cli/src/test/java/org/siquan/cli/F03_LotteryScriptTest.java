package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The script of docs/engines/lottery.md, with which a learner trusts nobody's code but what they can read in a minute. */
@Tag("S4")
class F03_LotteryScriptTest {

    private static final int LINES = 30;
    private static final Pattern SCRIPT = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path script;
    private SmallLottery lottery;

    private record Ran(int code, String said) {}

    @BeforeEach
    void takeTheScriptFromTheDocument() throws IOException {
        Matcher found = SCRIPT.matcher(Files.readString(Path.of("../docs/engines/lottery.md")));
        assertThat(found.find()).isTrue();
        script = Files.writeString(folder.resolve("check.py"), found.group(1));
        lottery = new SmallLottery(folder);
    }

    @Test
    void hasAtMostThirtyLinesThatFitThePageAndUsesTheStandardLibraryOnly() throws IOException {
        assertThat(Files.readAllLines(script))
                .hasSizeLessThanOrEqualTo(LINES)
                .allMatch(line -> line.length() <= 120)
                .filteredOn(line -> line.contains("import"))
                .containsExactly("import hashlib, json, sys", "from datetime import datetime");
    }

    @Test
    void agreesWithTheEngineOnEveryLearner() throws Exception {
        requirePython();
        lottery.announce(5);
        Ran receipt = run(lottery.proof("A3"));
        Files.delete(folder.resolve("proof-A3.json"));
        lottery.draw();

        assertThat(receipt.code()).as(receipt.said()).isZero();
        assertThat(receipt.said()).contains("I am in the list", "not drawn yet");
        for (int i = 1; i <= 5; i++) {
            Path proof = lottery.proof("A" + i);
            Ran ran = run(proof);
            assertThat(ran.code()).as(ran.said()).isZero();
            assertThat(ran.said())
                    .contains("my number " + text(Files.readString(proof), "number"))
                    .doesNotContain("WRONG");
        }
    }

    @Test
    void failsOnATamperedProof() throws Exception {
        requirePython();
        Path proof = lottery.drawn(5).proof("A3");
        String sound = Files.readString(proof);
        String number = text(sound, "number");
        Map<String, String> tampered = new LinkedHashMap<>();
        tampered.put("my number", sound.replace(number, number.equals("0.1234") ? "0.1235" : "0.1234"));
        tampered.put("seed", sound.replace("3 7 12 18 25 31 9", "3 7 12 18 25 31 8"));
        tampered.put("nonce", flipped(sound, "nonce"));
        tampered.put("I am in the list", flipped(sound, "salt"));
        tampered.put("fingerprint", sound.replace("2026139", "2026140"));
        tampered.put("drawn after", sound.replace("2026-11-26T04:00:00Z", "2026-12-02T04:00:00Z"));

        for (var one : tampered.entrySet()) {
            assertThat(one.getValue()).as(one.getKey()).isNotEqualTo(sound);
            Files.writeString(proof, one.getValue());
            Ran ran = run(proof);
            assertThat(ran.code()).as(one.getKey() + ran.said()).isEqualTo(1);
            assertThat(ran.said()).contains("WRONG").doesNotContain("Traceback");
        }
    }

    private static String flipped(String proof, String field) {
        String hex = text(proof, field);
        return proof.replace(hex, (hex.startsWith("0") ? "1" : "0") + hex.substring(1));
    }

    private static String text(String json, String field) {
        return JsonMapper.shared().readTree(json).get(field).asString();
    }

    private static void requirePython() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            there = false;
        }
        Assumptions.assumeTrue(there, "python3 is not on this machine, so the learner's script cannot be tried");
    }

    private Ran run(Path proof) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", script.toString(), proof.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }
}
