package org.siquan.app.cycle.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.MatchingChecks;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.year.MatchingEvidence;
import org.siquan.year.MatchingResult;
import org.siquan.year.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultMatchingChecks implements MatchingChecks {

    /** The same on every download, so that the same run gives the same file. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ChecksTable checks;
    private final Cycle cycle;
    private final AuditLog audit;

    DefaultMatchingChecks(ChecksTable checks, Cycle cycle, AuditLog audit) {
        this.checks = checks;
        this.cycle = cycle;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Public> findPublic(UUID run) {
        return checks.findPublic(run);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> findPublicFiles(UUID run) {
        return checks.findFiles(run).map(DefaultMatchingChecks::zip);
    }

    @Override
    public Optional<byte[]> findBundle(UUID run) {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK) && !actor.is(Role.COMMISSION)) {
            throw ProblemException.refused("cycle-bundle-refused");
        }
        Optional<byte[]> bundle = cycle.findResult(run, Stage.MATCHING)
                .map(result -> ((MatchingResult) result).evidence())
                .map(evidence -> zip(evidence.bundle()));
        if (bundle.isPresent()) {
            audit.record("cycle.bundle-taken", "run:" + run, Map.of());
        }
        return bundle;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ticket> findTicket(UUID run, String learner) {
        Actor actor = ActingAs.get();
        boolean mayHave = actor.is(Role.PARK) || actor.seesOwnOnly(); // whose own, the database knows
        return mayHave ? checks.findTicket(run, learner) : Optional.empty();
    }

    private static byte[] zip(List<MatchingEvidence.Paper> papers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (MatchingEvidence.Paper paper : papers) {
                ZipEntry entry = new ZipEntry(paper.name());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(paper.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
