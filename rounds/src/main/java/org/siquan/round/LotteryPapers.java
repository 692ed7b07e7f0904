package org.siquan.round;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryNumbers;
import org.siquan.engine.matching.lottery.LotteryProof;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What a lottery publishes and what it hands to each learner, as the files of docs/engines/lottery.md section 4. */
public final class LotteryPapers {

    /** What binds everybody before the draw. */
    public static final String ANNOUNCEMENT = "announcement.json";
    /** The list under the root. */
    public static final String COMMITMENTS = "commitments.csv";
    /** Number and rank of each commitment. */
    public static final String NUMBERS = "numbers.csv";
    /** The nonce, now open, and the result of the draw. */
    public static final String REVEAL = "reveal.json";

    private static final String FORMAT = "siquan-lottery-1";

    private LotteryPapers() {}

    /** Everything that a lottery publishes, by name of file. */
    public static Map<String, byte[]> published(
            Announcement announcement, CommitmentList list, LotteryNumbers numbers) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ANNOUNCEMENT, bytes(announcement(announcement)));
        files.put(COMMITMENTS, bytes(commitments(list)));
        files.put(NUMBERS, bytes(numbers(numbers)));
        files.put(REVEAL, bytes(reveal(numbers)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@value #ANNOUNCEMENT}. */
    public static String announcement(Announcement announcement) {
        return json(object -> write(object, announcement));
    }

    /** {@value #COMMITMENTS}. */
    public static String commitments(CommitmentList list) {
        return list.digests().stream().map(Digest::hex).collect(Collectors.joining("\n", "commitment\n", "\n"));
    }

    /** {@value #NUMBERS}. */
    public static String numbers(LotteryNumbers numbers) {
        StringBuilder text = new StringBuilder("commitment,number,rank\n");
        for (int rank = 1; rank <= numbers.size(); rank++) {
            text.append(numbers.commitment(rank).hex())
                    .append(',')
                    .append(numbers.number(rank))
                    .append(',')
                    .append(rank)
                    .append('\n');
        }
        return text.toString();
    }

    /** {@value #REVEAL}. */
    public static String reveal(LotteryNumbers numbers) {
        return json(object -> {
            object.writeStringProperty("format", FORMAT);
            opened(object, numbers.nonce(), numbers.result(), numbers.seed());
        });
    }

    /** The proof of one learner; it holds their salt, so it is for them alone. */
    public static String proof(LotteryProof proof) {
        return json(object -> {
            object.writeStringProperty("format", FORMAT);
            object.writeObjectPropertyStart("announcement");
            write(object, proof.announcement());
            object.writeEndObject();
            object.writeStringProperty("applicant", proof.participant().pseudonym());
            object.writeStringProperty("salt", proof.participant().salt().hex());
            object.writeNumberProperty("index", proof.inclusion().index());
            object.writeArrayPropertyStart("path");
            proof.inclusion().path().forEach(sister -> object.writeString(sister.hex()));
            object.writeEndArray();
            LotteryProof.Outcome outcome = proof.outcome();
            if (outcome != null) {
                opened(object, outcome.nonce(), outcome.result(), outcome.seed());
                object.writeStringProperty("number", outcome.number());
                object.writeNumberProperty("rank", outcome.rank());
            }
        });
    }

    private static void write(JsonGenerator object, Announcement announcement) {
        object.writeStringProperty("format", FORMAT);
        object.writeStringProperty("round", announcement.round());
        object.writeNumberProperty("participants", announcement.participants());
        object.writeStringProperty("root", announcement.root().hex());
        object.writeStringProperty(
                "nonceCommitment", announcement.nonceCommitment().hex());
        object.writeStringProperty("publishedAt", announcement.publishedAt().toString());
        object.writeStringProperty("draw", announcement.draw().name());
        object.writeStringProperty("issue", announcement.draw().issue());
        object.writeStringProperty("drawnAt", announcement.draw().drawnAt().toString());
        object.writeNumberProperty("numbers", announcement.draw().numbers());
        object.writeStringProperty("fingerprint", announcement.fingerprint().hex());
    }

    private static void opened(JsonGenerator object, Digest nonce, String result, Digest seed) {
        object.writeStringProperty("nonce", nonce.hex());
        object.writeStringProperty("result", result);
        object.writeStringProperty("seed", seed.hex());
    }

    private static String json(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = new JsonFactory().createGenerator(new Indented(), text)) {
            object.writeStartObject();
            content.accept(object);
            object.writeEndObject();
        }
        return text + "\n";
    }

    /** Line breaks and indentation, the same on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter()
                    .withObjectIndenter(new tools.jackson.core.util.DefaultIndenter("  ", "\n"));
        }
    }
}
