package org.siquan.app.cycle.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.RegionZip;
import org.siquan.region.RegionZipReader;
import org.siquan.region.ZipRead;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsReader;
import org.siquan.region.postings.PostingsWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an unfinished run was started with, as the files it could be exported to. Callers act for the whole park. */
@Repository
class InputTable {

    private final JdbcClient jdbc;

    private final DecisionsText decisions = new DecisionsText();

    /** The region, the advertisements and the decided titles of a run. */
    record Kept(Region region, List<Posting> postings, List<TitleDecision> decisions) {}

    InputTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID run, Region region, List<Posting> postings, List<TitleDecision> made) {
        jdbc.sql("""
            insert into cycle.run_input (park_id, org_id, run_id, region, postings, decisions)
            select park_id, org_id, run_id, :region, :postings, :decisions from cycle.run where run_id = :run\
            """)
                .param("run", run)
                .param("region", RegionZip.write(region))
                .param("postings", PostingsWriter.write(postings).getBytes(StandardCharsets.UTF_8))
                .param("decisions", decisions.write(made))
                .update();
    }

    Kept read(UUID run, Catalogue catalogue) {
        return jdbc.sql("select region, postings, decisions from cycle.run_input where run_id = :run")
                .param("run", run)
                .query((row, _) -> new Kept(
                        region(row.getBytes("region"), catalogue),
                        postings(row.getBytes("postings")),
                        decisions.read(row.getString("decisions"))))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "本轮的输入已不在。 The input of run %s is no longer kept.%nTry: start a new run".formatted(run)));
    }

    void delete(UUID run) {
        jdbc.sql("delete from cycle.run_input where run_id = :run")
                .param("run", run)
                .update();
    }

    private static Region region(byte[] zip, Catalogue catalogue) {
        if (!(RegionZipReader.open(zip) instanceof ZipRead.Opened opened)) {
            throw new IllegalStateException("the kept input of a run is damaged");
        }
        return switch (RegionReader.read(opened.files(), catalogue)) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused ->
                throw new IllegalStateException("本轮的输入在本版本中不再有效。 The input of this run is no longer valid: "
                        + refused.issues().stream()
                                .limit(3)
                                .map(issue ->
                                        issue.place() + " " + issue.message().en())
                                .collect(Collectors.joining("; ")));
        };
    }

    private static List<Posting> postings(byte[] csv) {
        return PostingsReader.read(_ -> Optional.of(new ByteArrayInputStream(csv)), "postings.csv")
                .postings();
    }
}
