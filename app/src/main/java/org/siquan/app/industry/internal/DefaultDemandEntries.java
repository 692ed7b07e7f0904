package org.siquan.app.industry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.DemandEntries;
import org.siquan.app.industry.DemandOffer;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.demand.DemandSheetReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDemandEntries implements DemandEntries {

    private static final int OCCUPATION = 4;

    private final DemandTable table;
    private final DemandUploads uploads;
    private final MetroAreaRegistry places;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    DefaultDemandEntries(
            DemandTable table,
            DemandUploads uploads,
            MetroAreaRegistry places,
            Catalogue catalogue,
            JdbcClient jdbc,
            AuditLog audit) {
        this.table = table;
        this.uploads = uploads;
        this.places = places;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> find(DemandPoint key) {
        requireOwn(key);
        return table.find(key);
    }

    @Override
    public Change enter(DemandPoint point, long version) {
        requireOwn(point);
        String fault = fault(point);
        if (!fault.isEmpty()) {
            return new Change.Refused(fault, DemandSheetReader.MOST_OPENINGS);
        }
        Optional<Entry> standing = table.lock(point);
        long now = standing.map(Entry::version).orElse(0L);
        if (now != version) {
            return stale(standing);
        }
        if (standing.isEmpty() || standing.get().point().openings() != point.openings()) {
            table.put(List.of(point));
            record("industry.demand-entered", point);
        }
        return new Change.Done(table.find(point).map(Entry::version).orElseThrow());
    }

    @Override
    public Change remove(DemandPoint key, long version) {
        requireOwn(key);
        Optional<Entry> standing = table.lock(key);
        if (standing.isEmpty() || standing.get().version() != version) {
            return stale(standing);
        }
        table.delete(key);
        record("industry.demand-removed", key);
        return new Change.Done(0);
    }

    private static Change stale(Optional<Entry> standing) {
        return standing.<Change>map(s -> new Change.Stale(s.point().openings(), s.version()))
                .orElseGet(() -> new Change.Stale(0, 0));
    }

    @Override
    public DemandOffer offer(UploadedFile file) {
        requirePerson();
        return switch (read(new UUID(0, 0), file)) {
            case DemandOffer.Faulty faulty -> faulty;
            case DemandOffer.Sound sound ->
                new DemandOffer.Sound(
                        uploads.keep(file), file.name(), sound.lines(), sound.unchanged(), sound.warnings());
        };
    }

    @Override
    public DemandOffer accept(UUID upload) {
        requirePerson();
        var kept = uploads.require(upload);
        return switch (read(upload, kept)) {
            case DemandOffer.Faulty faulty -> faulty;
            case DemandOffer.Sound sound -> {
                table.put(sound.lines().stream().map(DemandOffer.Line::point).toList());
                uploads.forget(upload);
                if (!sound.lines().isEmpty()) {
                    audit.record(
                            "industry.demand-imported",
                            "demand:" + ActingAs.get().org(),
                            Map.of(
                                    "added", String.valueOf(sound.added()),
                                    "changed", String.valueOf(sound.changed())));
                }
                yield sound;
            }
        };
    }

    private DemandOffer read(UUID upload, UploadedFile file) {
        var read = new DemandSheetReader(catalogue, zones(), enterprises(), own()).read(file.content(), file.name());
        if (!read.faults().isEmpty()) {
            return new DemandOffer.Faulty(read.faults());
        }
        Map<Object, Integer> standing = new HashMap<>();
        table.all().forEach(point -> standing.put(key(point), point.openings()));
        List<DemandOffer.Line> lines = new ArrayList<>();
        for (DemandPoint point : read.points()) {
            Integer before = standing.get(key(point));
            if (before == null || before != point.openings()) {
                lines.add(new DemandOffer.Line(point, before));
            }
        }
        return new DemandOffer.Sound(upload, file.name(), lines, read.points().size() - lines.size(), read.warnings());
    }

    private static Object key(DemandPoint p) {
        return Arrays.asList(p.kind(), p.enterprise(), p.occupationCode(), p.zone(), p.quarter());
    }

    /** What of a row is not known or not allowed; blank: nothing. */
    private String fault(DemandPoint point) {
        if (point.openings() < 0 || point.openings() > DemandSheetReader.MOST_OPENINGS) {
            return "range";
        }
        if (catalogue.occupations().find(OCCUPATION, point.occupationCode()).isEmpty()) {
            return "occupation";
        }
        if (!zones().containsKey(point.zone().value())) {
            return "zone";
        }
        EnterpriseId enterprise = point.enterprise();
        return enterprise != null && !enterprises().containsKey(enterprise.value()) ? "enterprise" : "";
    }

    private Map<String, String> zones() {
        return places.read().zones().stream().collect(Collectors.toMap(z -> z.id().value(), z -> z.zh()));
    }

    private Map<String, String> enterprises() {
        return jdbc
                .sql("select enterprise_id, zh from industry.enterprise where park_id = platform.park()")
                .query((row, _) -> Map.entry(row.getString("enterprise_id"), row.getString("zh")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The enterprise to which the actor is bound; {@code null}: to none, as the operator. */
    private static @Nullable EnterpriseId own() {
        var actor = ActingAs.get();
        return actor.is(Role.PARK) ? null : new EnterpriseId(actor.org().value());
    }

    private void requirePerson() {
        var actor = ActingAs.get();
        if (!actor.is(Role.PARK) && !actor.is(Role.ENTERPRISE)) {
            throw refused("demand:" + actor.org());
        }
    }

    private void requireOwn(DemandPoint point) {
        requirePerson();
        var own = own();
        if (own != null && !own.equals(point.enterprise())) {
            throw refused(subject(point));
        }
    }

    private ProblemException refused(String subject) {
        audit.recordNow(ActingAs.get(), "access.refused", subject, Map.of("change", "demand"));
        return ProblemException.refused("industry-not-yours", subject);
    }

    /** A plan is its enterprise's alone, so the log holds no number of it. */
    private void record(String what, DemandPoint point) {
        audit.record(
                what,
                subject(point),
                point.kind() == DemandKind.ORDERS
                        ? Map.of("source", point.kind().name(), "openings", String.valueOf(point.openings()))
                        : Map.of("source", point.kind().name()));
    }

    private static String subject(DemandPoint point) {
        return "demand:%s.%s.%s".formatted(point.occupationCode(), point.zone(), point.quarter());
    }
}
