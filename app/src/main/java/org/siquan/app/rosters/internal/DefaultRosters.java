package org.siquan.app.rosters.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.education.Curriculum;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.rosters.MappingId;
import org.siquan.app.rosters.RosterField;
import org.siquan.app.rosters.RosterMapping;
import org.siquan.app.rosters.Rosters;
import org.siquan.app.rosters.internal.RosterComparison.Compared;
import org.siquan.app.rosters.internal.RosterReader.Read;
import org.siquan.app.talent.Enrolment;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRosters implements Rosters {

    private static final int LONGEST_NAME = 60;

    private final RosterUploads uploads;
    private final MappingTable mappings;
    private final RosterTable table;
    private final RosterMeanings meanings;
    private final RosterVault vault;
    private final RosterCircle circle;
    private final Enrolment enrolment;
    private final Curriculum curriculum;
    private final AuditLog audit;
    private final Clock clock;

    DefaultRosters(
            RosterUploads uploads,
            MappingTable mappings,
            RosterTable table,
            RosterMeanings meanings,
            RosterVault vault,
            RosterCircle circle,
            Enrolment enrolment,
            Curriculum curriculum,
            AuditLog audit,
            Clock clock) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.table = table;
        this.meanings = meanings;
        this.vault = vault;
        this.circle = circle;
        this.enrolment = enrolment;
        this.curriculum = curriculum;
        this.audit = audit;
        this.clock = clock;
    }

    private static void requireSchool() {
        if (!ActingAs.get().is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
    }

    @Override
    public Offer offer(UploadedFile file) {
        requireSchool();
        IssueLog log = new IssueLog();
        Optional<RosterSheet> sheet = sheet(file, log);
        if (sheet.isEmpty()) {
            return new Faulty(log.errors());
        }
        List<String> sorted = sheet.get().titles().stream().sorted().toList();
        Optional<RosterMapping> known =
                mappings.list().stream().filter(m -> m.titles().equals(sorted)).findFirst();
        UUID upload = uploads.keep(file);
        return known.map(mapping -> offer(upload, file, sheet.get(), mapping))
                .orElseGet(() -> RosterTitles.of(upload, file.name(), sheet.get()));
    }

    private Optional<RosterSheet> sheet(UploadedFile file, IssueLog log) {
        List<Set<String>> known = mappings.list().stream()
                .<Set<String>>map(mapping -> new HashSet<>(mapping.titles()))
                .toList();
        return RosterSheet.read(file.content(), file.name(), known, log);
    }

    private RosterSheet requireSheet(UploadedFile file) {
        return sheet(file, new IssueLog()).orElseThrow(() -> ProblemException.conflict("upload-gone"));
    }

    @Override
    @Transactional(readOnly = true)
    public Unmapped titles(UUID upload) {
        requireSchool();
        UploadedFile file = uploads.require(upload);
        return RosterTitles.of(upload, file.name(), requireSheet(file));
    }

    @Override
    public Offer map(UUID upload, String name, Map<String, RosterField> fields) {
        requireSchool();
        UploadedFile file = uploads.require(upload);
        RosterSheet sheet = requireSheet(file);
        List<Issue> faults = new ArrayList<>(meanings.faults(file.name(), sheet.titles(), fields));
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            faults.add(new Issue(
                    file.name(),
                    0,
                    0,
                    "",
                    "mapping.name",
                    new Text("对应方案要有名称，最长 60 个字", "a mapping needs a name of at most 60 characters"),
                    new Text("例如“教务系统在籍学生”。", "For example: roster of the academic office.")));
        }
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        RosterMapping mapping = mappings.save(called, sheet.titles(), fields);
        audit.record("rosters.mapped", "mapping:" + mapping.id());
        return offer(upload, file, sheet, mapping);
    }

    private Offer offer(UUID upload, UploadedFile file, RosterSheet sheet, RosterMapping mapping) {
        IssueLog log = new IssueLog();
        List<Compared> all = compare(file, sheet, mapping, log);
        return log.errors().isEmpty() ? sound(upload, file, mapping, all) : new Faulty(log.errors());
    }

    private static Sound sound(UUID upload, UploadedFile file, RosterMapping mapping, List<Compared> all) {
        List<Line> lines = all.stream().map(Compared::line).toList();
        return new Sound(upload, file.name(), mapping, lines, (int)
                lines.stream().filter(line -> line.change() == Change.LEFT).count());
    }

    private List<Compared> compare(UploadedFile file, RosterSheet sheet, RosterMapping mapping, IssueLog log) {
        LocalDate today = LocalDate.now(clock);
        Map<RosterField, String> columns = RosterMeanings.columns(mapping.fields());
        List<Read> rows = new RosterReader(
                        today,
                        columns,
                        RosterProgrammes.of(curriculum, ActingAs.get().org()))
                .read(sheet, file.name(), log);
        if (rows.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    file.name(),
                    0,
                    0,
                    "",
                    "roster.none",
                    new Text("只有表头，没有学生", "the file has a header and no learners"),
                    new Text("每名学生写一行。", "Write a row per learner.")));
        }
        if (!log.errors().isEmpty()) {
            return List.of();
        }
        Set<String> known =
                enrolment.known(rows.stream().map(row -> row.entry().number()).toList());
        return new RosterComparison(table.own(), columns.keySet(), known, vault, today).compare(rows);
    }

    @Override
    public Offer accept(UUID upload, MappingId id, boolean leave) {
        requireSchool();
        RosterMapping mapping = mappings.find(id).orElseThrow(DefaultRosters::unknown);
        UploadedFile file = uploads.require(upload);
        RosterSheet sheet = requireSheet(file);
        if (!sheet.titles().stream().sorted().toList().equals(mapping.titles())) {
            throw ProblemException.conflict("rosters-other-titles");
        }
        table.lock();
        IssueLog log = new IssueLog();
        List<Compared> all = compare(file, sheet, mapping, log);
        if (!log.errors().isEmpty()) {
            return new Faulty(log.errors());
        }
        List<Compared> taken = all.stream()
                .filter(one -> leave || one.line().change() != Change.LEFT)
                .toList();
        table.write(taken.stream().filter(Compared::writes).map(Compared::after).toList());
        int enrolled = circle.enrol(taken.stream().map(Compared::line).toList());
        uploads.forget(upload);
        Sound sound = sound(upload, file, mapping, taken);
        long changed = sound.lines().size() - sound.count(Change.UNCHANGED);
        if (changed > 0 || enrolled > 0) {
            audit.record(
                    "rosters.taken",
                    "roster:" + ActingAs.get().org(),
                    Map.of(
                            "new", String.valueOf(sound.count(Change.NEW)),
                            "changed", String.valueOf(sound.count(Change.CHANGED)),
                            "left", String.valueOf(sound.count(Change.LEFT)),
                            "circle", String.valueOf(enrolled)));
        }
        return sound;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RosterMapping> listMappings() {
        requireSchool();
        return mappings.list();
    }

    @Override
    public void forget(MappingId mapping) {
        requireSchool();
        if (!mappings.delete(mapping)) {
            throw unknown();
        }
        audit.record("rosters.mapping-forgotten", "mapping:" + mapping);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("rosters-mapping-unknown");
    }
}
