package org.siquan.app.closing.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.siquan.app.closing.Archives;
import org.siquan.app.closing.internal.ArchiveTable.Piece;
import org.siquan.app.days.Side;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchivePiece.Written;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.SealCondition;
import org.siquan.app.placements.StartCondition.Missing;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.Attachments.Attachment;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.Moment;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
class DefaultArchives implements Archives {

    private static final int LONGEST_NAME = 100;

    private final ClosingRights rights;
    private final List<ArchiveSource> sources;
    private final List<SealCondition> conditions;
    private final ArchiveTable table;
    private final AssessmentTable sheets;
    private final EvidenceTable evidence;
    private final Attachments attachments;
    private final Placements placements;
    private final StartGate gate;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultArchives(
            ClosingRights rights,
            List<ArchiveSource> sources,
            List<SealCondition> conditions,
            ArchiveTable table,
            AssessmentTable sheets,
            EvidenceTable evidence,
            Attachments attachments,
            Placements placements,
            StartGate gate,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.rights = rights;
        this.sources = List.copyOf(sources);
        this.conditions = List.copyOf(conditions);
        this.table = table;
        this.sheets = sheets;
        this.evidence = evidence;
        this.attachments = attachments;
        this.placements = placements;
        this.gate = gate;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<ArchiveKind, List<String>> content(PlacementId id) {
        Placement placement = rights.visible(id);
        Map<ArchiveKind, List<String>> content = new EnumMap<>(ArchiveKind.class);
        transactions.runAs(ClosingRights.system(), () -> {
            if (placement.state() == PlacementState.SEALED) {
                table.pieces(id).forEach(piece -> put(content, piece.kind(), piece.path()));
            } else {
                named(placement).forEach((path, piece) -> put(content, piece.kind(), path));
            }
        });
        return content;
    }

    private static void put(Map<ArchiveKind, List<String>> content, ArchiveKind kind, String path) {
        content.computeIfAbsent(kind, _ -> new ArrayList<>()).add(path.substring(path.indexOf('/') + 1));
    }

    /** Pieces by their path in the archive, in its order. */
    private Map<String, ArchivePiece> named(Placement placement) {
        List<ArchivePiece> pieces = sources.stream()
                .flatMap(source -> source.pieces(placement).stream())
                .toList();
        return ArchivePaths.of(
                pieces,
                file -> attachments
                        .find(file)
                        .map(Attachment::name)
                        .orElseThrow(() -> new IllegalStateException(
                                "file %s of placement %s is not there".formatted(file, placement.id()))));
    }

    @Override
    public Optional<Seal> seal(PlacementId id) {
        rights.visible(id);
        return transactions.as(ClosingRights.system(), () -> table.seal(id));
    }

    @Override
    public StartGate.Check check(PlacementId id) {
        rights.visible(id);
        return gate.check(id, Moment.CLOSE);
    }

    @Override
    public List<Missing> open(PlacementId id) {
        Placement placement = rights.visible(id);
        return transactions.as(ClosingRights.system(), () -> missing(placement));
    }

    private List<Missing> missing(Placement placement) {
        return conditions.stream()
                .flatMap(condition -> condition.missing(placement).stream())
                .toList();
    }

    @Override
    public void add(PlacementId id, List<UploadedFile> files) {
        Placement placement = rights.changed(id, Side.SCHOOL, Side.UNIT, Side.LEARNER);
        String actor = ActingAs.get().name();
        List<AttachmentId> kept = transactions.inCurrent(
                () -> files.stream().map(file -> attachments.keep(file).id()).toList());
        transactions.runAs(ClosingRights.system(), () -> {
            sheets.open(placement);
            for (int i = 0; i < kept.size(); i++) {
                evidence.add(id, kept.get(i), shortened(files.get(i).name()), actor);
            }
            if (evidence.of(id).size() > MOST_FILES) {
                throw ProblemException.invalid("closing-evidence", MOST_FILES);
            }
            audit.record("closing.evidence", "placement:" + id, Map.of("by", actor));
        });
    }

    private static String shortened(String name) {
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    @Override
    public Seal seal(PlacementId id, long version) {
        Placement placement = rights.ended(id, Side.SCHOOL);
        Gate rules = check(id).gate();
        if (rules.decision() != Gate.Decision.MAY_START) {
            throw ProblemException.conflict(
                    "closing-may-not-seal",
                    rules.points().stream()
                            .filter(point -> point.rule().stops())
                            .count());
        }
        String actor = ActingAs.get().name();
        return transactions.as(ClosingRights.system(), () -> {
            sheets.open(placement); // whoever seals at the same moment waits here
            if (table.seal(id).isPresent()) {
                throw ProblemException.conflict("placement-over");
            }
            if (!missing(placement).isEmpty()) {
                throw ProblemException.conflict("closing-open");
            }
            return write(placement, version, actor);
        });
    }

    private Seal write(Placement placement, long version, String actor) {
        Instant now = clock.instant();
        List<Piece> pieces = new ArrayList<>();
        Map<Integer, byte[]> written = new HashMap<>();
        Set<ArchiveKind> kinds = new HashSet<>();
        named(placement).forEach((path, piece) -> {
            int seq = pieces.size() + 1;
            kinds.add(piece.kind());
            pieces.add(
                    switch (piece) {
                        case Written own -> {
                            byte[] bytes = own.content().get();
                            written.put(seq, bytes);
                            yield new Piece(seq, own.kind(), path, bytes.length, Sha256.of(bytes), null);
                        }
                        case Attached given -> {
                            Attachment file = attachments.find(given.file()).orElseThrow();
                            yield new Piece(seq, given.kind(), path, file.size(), file.sha256(), given.file());
                        }
                    });
        });
        long bytes = pieces.stream().mapToLong(Piece::bytes).sum();
        if (bytes > MOST_BYTES) {
            throw ProblemException.tooLarge("closing-archive-large", MOST_BYTES / 1024 / 1024);
        }
        if (kinds.size() < ArchiveKind.values().length) {
            throw ProblemException.conflict("closing-stale"); // somebody took a piece back after the rules were asked
        }
        String sums = ArchiveFile.sums(pieces);
        String sha256 = Sha256.of(sums);
        table.insert(placement, sums, sha256, now, actor);
        pieces.forEach(piece -> table.insert(placement, piece, written.get(piece.seq())));
        placements.seal(placement.id(), version, sha256);
        audit.record("closing.sealed", "placement:" + placement.id(), Map.of("by", actor, "sha256", sha256));
        return new Seal(sha256, now, pieces.size(), bytes);
    }

    @Override
    public ResponseEntity<Resource> zip(PlacementId id) {
        Placement placement = rights.visible(id);
        if (rights.side(id) == Side.UNIT || placement.state() != PlacementState.SEALED) {
            throw ProblemException.notFound("closing-archive-unknown");
        }
        String by = ActingAs.get().name();
        return transactions.as(ClosingRights.system(), () -> {
            Seal seal = table.seal(id).orElseThrow(() -> ProblemException.notFound("closing-archive-unknown"));
            String sums = table.sums(id);
            Resource zip = (Sha256.of(sums).equals(seal.sha256()) && sums.equals(ArchiveFile.sums(table.pieces(id)))
                            ? ArchiveFile.zip(sums, seal.at(), table.pieces(id), piece -> bytes(id, piece))
                            : Optional.<Resource>empty())
                    .orElseThrow(() -> ProblemException.conflict("closing-archive-broken"));
            audit.record("closing.archive-read", "placement:" + id, Map.of("by", by));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            "实习档案 %s.zip"
                                                    .formatted(placement.names().learner()),
                                            StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(zip);
        });
    }

    private byte[] bytes(PlacementId id, Piece piece) {
        return piece.file() == null
                ? table.content(id, piece.seq())
                : Objects.requireNonNull(attachments.download(piece.file()).getBody());
    }
}
