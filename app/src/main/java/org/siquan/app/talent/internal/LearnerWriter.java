package org.siquan.app.talent.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Preference;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inserts learners and what they rank, thousands of rows per statement: one array per column. */
@Component
class LearnerWriter {

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;

    LearnerWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A choice before it is written. */
    private record Choice(String org, String learner, int rank, String classId) {}

    /** A preference before it is written. */
    private record Ranking(String org, int seq, String learner) {}

    /** A learner before it is written. */
    private record Row(String org, String major, int seq, Learner learner) {}

    void write(List<Learner> learners, List<Preference> preferences, Map<ProgrammeId, Programme> programmes) {
        Map<LearnerId, String> owners = new HashMap<>();
        List<Row> rows = new ArrayList<>(learners.size());
        for (Learner learner : learners) {
            Programme programme = programmes.get(learner.programme());
            if (programme == null) {
                throw new IllegalArgumentException(
                        "programme of learner %s must be one of the education circle, was %s%nTry: replace that circle first"
                                .formatted(learner.id(), learner.programme()));
            }
            String school = programme.institution().value();
            owners.put(learner.id(), school);
            rows.add(new Row(school, programme.majorCode(), rows.size(), learner));
        }
        insertLearners(rows);
        List<Ranking> rankings = new ArrayList<>(preferences.size());
        List<Choice> choices = new ArrayList<>(preferences.size() * 8);
        for (Preference preference : preferences) {
            String learner = preference.learner().value();
            String school = owners.get(preference.learner());
            if (school == null) {
                throw new IllegalArgumentException(
                        "preference must be of a learner of the circle, was %s%nTry: add the learner"
                                .formatted(learner));
            }
            rankings.add(new Ranking(school, rankings.size(), learner));
            for (int i = 0; i < preference.choices().size(); i++) {
                choices.add(new Choice(
                        school, learner, i + 1, preference.choices().get(i).value()));
            }
        }
        insertRankings(rankings);
        insertChoices(choices);
    }

    private void insertLearners(List<Row> all) {
        for (List<Row> part : parts(all)) {
            jdbc.sql("""
                            insert into talent.learner
                              (park_id, org_id, major_code, seq, learner_id, name, programme_id, entry_year, score)
                            select :park, * from unnest(:orgs::text[], :majors::text[], :seqs::int[], :ids::text[],
                              :names::text[],                              :programmes::text[], :years::int[], :scores::float8[])""")
                    .param("park", ActingAs.get().park().value())
                    .param("orgs", part.stream().map(Row::org).toArray(String[]::new))
                    .param("majors", part.stream().map(Row::major).toArray(String[]::new))
                    .param("seqs", part.stream().map(Row::seq).toArray(Integer[]::new))
                    .param(
                            "ids",
                            part.stream().map(r -> r.learner().id().value()).toArray(String[]::new))
                    .param("names", part.stream().map(r -> r.learner().name()).toArray(String[]::new))
                    .param(
                            "programmes",
                            part.stream()
                                    .map(r -> r.learner().programme().value())
                                    .toArray(String[]::new))
                    .param(
                            "years",
                            part.stream().map(r -> r.learner().entryYear()).toArray(Integer[]::new))
                    .param("scores", part.stream().map(r -> r.learner().score()).toArray(Double[]::new))
                    .update();
        }
    }

    private void insertRankings(List<Ranking> all) {
        for (List<Ranking> part : parts(all)) {
            jdbc.sql("""
                            insert into talent.preference (park_id, org_id, seq, learner_id)
                            select :park, * from unnest(:orgs::text[], :seqs::int[], :ids::text[])""")
                    .param("park", ActingAs.get().park().value())
                    .param("orgs", part.stream().map(Ranking::org).toArray(String[]::new))
                    .param("seqs", part.stream().map(Ranking::seq).toArray(Integer[]::new))
                    .param("ids", part.stream().map(Ranking::learner).toArray(String[]::new))
                    .update();
        }
    }

    private void insertChoices(List<Choice> all) {
        for (List<Choice> part : parts(all)) {
            jdbc.sql("""
                            insert into talent.choice (park_id, org_id, learner_id, rank, class_id)
                            select :park, * from unnest(:orgs::text[], :ids::text[], :ranks::int[], :classes::text[])""")
                    .param("park", ActingAs.get().park().value())
                    .param("orgs", part.stream().map(Choice::org).toArray(String[]::new))
                    .param("ids", part.stream().map(Choice::learner).toArray(String[]::new))
                    .param("ranks", part.stream().map(Choice::rank).toArray(Integer[]::new))
                    .param("classes", part.stream().map(Choice::classId).toArray(String[]::new))
                    .update();
        }
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            parts.add(all.subList(start, Math.min(all.size(), start + BATCH)));
        }
        return parts;
    }
}
