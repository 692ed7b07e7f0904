package org.siquan.app.days.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.GateFiles;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultGateFiles implements GateFiles {

    private final GateUploads uploads;
    private final PlacementsAtWork atWork;
    private final DayRights rights;
    private final PresenceTable days;
    private final FlagReview flags;
    private final ShiftPlan shifts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    DefaultGateFiles(
            GateUploads uploads,
            PlacementsAtWork atWork,
            DayRights rights,
            PresenceTable days,
            FlagReview flags,
            ShiftPlan shifts,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.uploads = uploads;
        this.atWork = atWork;
        this.rights = rights;
        this.days = days;
        this.flags = flags;
        this.shifts = shifts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Offer offer(UploadedFile file) {
        UploadedFile fitting = WaitingUploads.fitting(file);
        GateFileReader.Answer answer = read(fitting);
        if (!answer.faults().isEmpty()) {
            return new Offer.Faulty(answer.faults());
        }
        return sound(uploads.keep(fitting), fitting, answer);
    }

    private Offer.Sound sound(UUID upload, UploadedFile file, GateFileReader.Answer answer) {
        List<Line> lines = answer.passes().stream().map(this::line).toList();
        return new Offer.Sound(upload, file.name(), known(file), lines, (int)
                lines.stream().filter(Line::changes).count());
    }

    private Line line(GateFileReader.Pass pass) {
        Placement placement = pass.running().placement();
        PresenceState says = pass.there() ? PresenceState.PRESENT : PresenceState.ABSENT;
        Optional<Presence> before = days.find(placement.id(), pass.day());
        boolean same = before.filter(presence -> says == presence.said().get(PresenceSource.GATE_FILE))
                .filter(presence -> pass.minutes() == null || Objects.equals(pass.minutes(), presence.minutes()))
                .isPresent();
        return new Line(
                placement.names().learner(),
                pass.day(),
                says,
                pass.minutes(),
                before.map(Presence::state).orElse(null),
                !same);
    }

    @Override
    public Offer accept(UUID upload) {
        UploadedFile file = uploads.require(upload);
        GateFileReader.Answer answer = read(file);
        if (!answer.faults().isEmpty()) {
            return new Offer.Faulty(answer.faults());
        }
        Offer.Sound sound = sound(upload, file, answer);
        Map<String, Integer> minutes = new HashMap<>();
        answer.passes().stream()
                .sorted(Comparator.comparing((GateFileReader.Pass pass) ->
                                pass.running().placement().id().value())
                        .thenComparing(GateFileReader.Pass::day))
                .forEach(pass -> write(pass, minutes));
        remember(file, answer.passes().size());
        uploads.forget(upload);
        audit.record(
                "days.gate-file",
                "file:" + Sha256.of(file.content()),
                Map.of("rows", Integer.toString(sound.lines().size()), "changed", Integer.toString(sound.changed())));
        return sound;
    }

    private void write(GateFileReader.Pass pass, Map<String, Integer> minutes) {
        Placement placement = pass.running().placement();
        int shift = minutes.computeIfAbsent(placement.post().value(), _ -> shifts.minutes(placement.post()));
        boolean changed = days.say(
                placement,
                new PresenceTable.Said(
                        pass.day(),
                        PresenceSource.GATE_FILE,
                        pass.there() ? PresenceState.PRESENT : PresenceState.ABSENT,
                        "",
                        pass.minutes(),
                        shift,
                        !shifts.planned(placement, pass.day())));
        if (changed) {
            flags.day(placement, pass.day());
        }
    }

    private GateFileReader.Answer read(UploadedFile file) {
        Map<LocalDate, Map<String, RunningPlacement>> byDay = new HashMap<>();
        LocalDate today = shifts.today();
        LocalDate earliest = today.minusDays(DayFigures.STANDARD.lateEntryDays());
        return new GateFileReader(
                        today,
                        (learner, day) -> day.isBefore(earliest)
                                ? Optional.empty()
                                : Optional.ofNullable(
                                        byDay.computeIfAbsent(day, this::there).get(learner)))
                .read(file.content(), file.name());
    }

    /** Who ran a placement on a day and is the actor's to write about, by learner. */
    private Map<String, RunningPlacement> there(LocalDate day) {
        return atWork.on(day).stream()
                .filter(running -> running.on(day) && running.placement().state() != PlacementState.SEALED)
                .filter(running -> rights.mine(running.placement()))
                .filter(running -> writes(rights.side(running.placement())))
                .collect(Collectors.toMap(
                        running -> running.placement().learner().value(), running -> running, (first, _) -> first));
    }

    private static boolean writes(Side side) {
        return side == Side.SCHOOL || side == Side.UNIT;
    }

    private boolean known(UploadedFile file) {
        return jdbc.sql("""
                        select count(*) from days.gate_file
                        where park_id = platform.park() and org_id = :org and sha256 = :sha""")
                        .param("org", ActingAs.get().org().value())
                        .param("sha", Sha256.of(file.content()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void remember(UploadedFile file, int rows) {
        if (rows == 0) {
            throw ProblemException.invalid("upload-missing");
        }
        jdbc.sql("""
                insert into days.gate_file (park_id, org_id, sha256, name, rows, actor, at)
                values (platform.park(), :org, :sha, :name, :rows, :actor, :now) on conflict do nothing""")
                .param("org", ActingAs.get().org().value())
                .param("sha", Sha256.of(file.content()))
                .param("name", file.name())
                .param("rows", rows)
                .param("actor", ActingAs.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
