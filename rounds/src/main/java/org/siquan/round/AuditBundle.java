package org.siquan.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.explain.Explanations;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Everything that is needed to check a round, and nothing more: the round in pseudonyms and ranks, its outcome, what the
 * places filled up to, the papers of its lottery where it had one, and a manifest with mechanism, version and the hash of
 * each file. Whoever may see it can verify the round from nothing else; only {@link #publicNames} may be shown to anybody.
 *
 * <p>A learner is called by their place in the lottery, which only they and the operator know.
 */
public final class AuditBundle {

    /** Names the mechanism, the version and the hash of every other file. */
    public static final String MANIFEST = "manifest.json";
    /** Hashes and aggregates that may be shown to anybody. */
    public static final String PUBLIC = "public.json";
    /** Cutoffs of the places. */
    public static final String CUTOFFS = "cutoffs.csv";
    /** Version of this form. */
    public static final int VERSION = 1;

    private final String round;
    private final String mechanism;
    private final MatchingProblem ranked;
    private final MatchingOutcome outcome;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private AuditBundle(String round, String mechanism, MatchingProblem problem, MatchingOutcome outcome) {
        this.round = round;
        this.mechanism = mechanism;
        this.outcome = outcome;
        ranked = Ranked.of(problem);
    }

    /**
     * The files of a bundle by name.
     *
     * @param round identifier of the round, for example {@code 2027-1}
     * @param mechanism name of the mechanism, with {@code +opening} where classes could close
     */
    public static Map<String, byte[]> files(
            String round, String mechanism, MatchingProblem problem, MatchingOutcome outcome) {
        return files(round, mechanism, problem, outcome, Map.of());
    }

    /**
     * The same with the papers of the round's lottery, whose ranks are the problem's tie numbers.
     *
     * @param lottery what {@link LotteryPapers#published} gives; empty if the tie numbers come from elsewhere
     */
    public static Map<String, byte[]> files(
            String round,
            String mechanism,
            MatchingProblem problem,
            MatchingOutcome outcome,
            Map<String, byte[]> lottery) {
        AuditBundle bundle = new AuditBundle(round, mechanism, problem, outcome);
        try {
            bundle.make(lottery);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return bundle.files;
    }

    private void make(Map<String, byte[]> lottery) throws IOException {
        for (Map.Entry<String, Table> table : RoundWriter.tables(ranked).entrySet()) {
            put(table.getKey(), table.getValue());
        }
        OutcomeFiles written = new OutcomeFiles(ranked, outcome);
        put(OutcomeFiles.OUTCOME, written::outcome);
        put(OutcomeFiles.CLOSED, written::closed);
        put(CUTOFFS, this::cutoffs);
        files.putAll(lottery);
        Map<String, String> hashes = hashes();
        files.put(PUBLIC, json(object -> aggregates(object, hashes)));
        hashes.put(PUBLIC, hash(files.getOrDefault(PUBLIC, new byte[0])));
        files.put(MANIFEST, json(object -> manifest(object, hashes)));
    }

    private void put(String name, Table table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTo(bytes);
        files.put(name, bytes.toByteArray());
    }

    /** {@code place,filled,cutoff,open}: the rank of the last placed among all who listed the place and may enter it. */
    private void cutoffs(OutputStream out) throws IOException {
        Explanations explanations = new Explanations(ranked, outcome);
        int[] filled = outcome.fill(ranked);
        CsvOut csv = new CsvOut(out).header(List.of("place", "filled", "cutoff", "open"));
        for (int p = 0; p < filled.length; p++) {
            csv.cell(ranked.places().get(p).id())
                    .cell(filled[p])
                    .cell(explanations.cutoff(p))
                    .cell(outcome.closed(p) ? "no" : "yes");
            csv.end();
        }
        csv.flush();
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, bytes) -> hashes.put(name, hash(bytes)));
        return hashes;
    }

    private void head(JsonGenerator object) {
        object.writeStringProperty("form", "siquan-audit-bundle");
        object.writeNumberProperty("version", VERSION);
        object.writeStringProperty("round", round);
        object.writeStringProperty("mechanism", mechanism);
    }

    private void aggregates(JsonGenerator object, Map<String, String> hashes) {
        head(object);
        object.writeNumberProperty("applicants", ranked.applicants());
        object.writeNumberProperty("places", ranked.places().size());
        object.writeNumberProperty("matched", outcome.placed());
        object.writeNumberProperty("firstChoice", outcome.firstChoice());
        object.writeNumberProperty("closed", outcome.closed().cardinality());
        object.writeStringProperty("outcomeHash", outcome.hash());
        write(object, hashes);
    }

    private void manifest(JsonGenerator object, Map<String, String> hashes) {
        head(object);
        write(object, hashes);
    }

    private static void write(JsonGenerator object, Map<String, String> hashes) {
        object.writeObjectPropertyStart("sha256");
        hashes.forEach(object::writeStringProperty);
        object.writeEndObject();
    }

    private interface Content {
        void in(JsonGenerator object);
    }

    private static byte[] json(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            content.in(json);
            json.writeEndObject();
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Names that a bundle may have, in the order of writing. */
    public static List<String> names() {
        return new ArrayList<>(List.of(
                Columns.PLACES,
                Columns.APPLICANTS,
                Columns.QUOTAS,
                Columns.RESERVES,
                Columns.TEAMS,
                Columns.BARRED,
                OutcomeFiles.OUTCOME,
                OutcomeFiles.CLOSED,
                CUTOFFS,
                LotteryPapers.ANNOUNCEMENT,
                LotteryPapers.COMMITMENTS,
                LotteryPapers.NUMBERS,
                LotteryPapers.REVEAL,
                PUBLIC,
                MANIFEST));
    }

    /** Names of the files that may be shown to anybody: hashes, aggregates, cutoffs in ranks, and the lottery's papers. */
    public static List<String> publicNames() {
        return List.of(
                PUBLIC,
                CUTOFFS,
                LotteryPapers.ANNOUNCEMENT,
                LotteryPapers.COMMITMENTS,
                LotteryPapers.NUMBERS,
                LotteryPapers.REVEAL);
    }
}
