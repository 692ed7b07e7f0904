package org.siquan.app.alignment.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;

/** A park of a test's own with the demonstration's circles and a few advertisements, read by the engine. */
record AlignedPark(ParkId park, Actor operator) {

    static final String ADVERTISEMENTS = """
        id,title,company,city,industry,description
        A1,线路守护人,某厂,廊坊,,负责自动化产线的 PLC 编程，熟悉 Modbus，有 Python 经验优先
        A2,【急聘】线路守护人（包吃住）,另一厂,固安,,看好线路
        A3,线路的守护人,第三厂,涿州,,看好线路
        A4,Java开发工程师,某公司,北京,互联网,熟练掌握 Java、Spring 和 MySQL，了解 Docker
        A5,电工或厨师,某店,廊坊,,接线、做饭
        A6,零基础绣花培训班,某校,廊坊,,包教包会
        A7,Java开发工程师,某公司,北京,互联网,熟练掌握 Java、Spring 和 MySQL，了解 Docker
        """;

    static final String ELECTRICIAN = "6-31-01-03";
    static final String COOK = "4-03-02-01";

    static AlignedPark read(
            Organisations organisations,
            TenantTransactions transactions,
            RegionData data,
            RegionImports imports,
            ReadingJob job) {
        var park = new ParkId("align-" + UUID.randomUUID().toString().substring(0, 8));
        var aligned = new AlignedPark(park, People.person(park, new OrgId("park"), Role.PARK));
        transactions.runAs(Actor.system("test", park), () -> {
            organisations.save(new Organisations.Park(park, "园", "Park", false));
            data.replace(Regions.DEMONSTRATION);
        });
        aligned.store(imports, ADVERTISEMENTS);
        job.run(aligned.attempt());
        return aligned;
    }

    void store(RegionImports imports, String advertisements) {
        ActingAs.run(operator, () -> {
            Offer offer = imports.offerPostings("ads.csv", advertisements.getBytes(StandardCharsets.UTF_8));
            imports.acceptPostings(((Offer.Waiting) offer).id());
        });
    }

    Actor person(Role role) {
        return Regions.person(park, role);
    }

    static ItemId posting(String id) {
        return ItemId.of(ItemKind.POSTING, id, 0);
    }

    ReadItem item(Readings readings, String id) {
        return ActingAs.call(operator, () -> readings.find(posting(id)).orElseThrow());
    }

    JobRun attempt() {
        return new Attempt(new JobId(UUID.randomUUID()), operator);
    }

    /** A run that nobody watches. */
    private record Attempt(JobId id, Actor actor) implements JobRun {

        @Override
        public String input() {
            return "{}";
        }

        @Override
        public Optional<JobCheckpoint> lastCheckpoint() {
            return Optional.empty();
        }

        @Override
        public void checkpoint(JobCheckpoint state) {
            // never killed
        }

        @Override
        public void progress(String step, long done, long total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
