package org.siquan.app.talent.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.platform.ParkRows;
import org.siquan.region.ClassId;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.siquan.region.Preference;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Province;
import org.siquan.region.Quota;
import org.siquan.region.QuotaId;
import org.siquan.region.QuotaKind;
import org.siquan.region.Talent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The circle's tables, read and replaced as a whole. Learners come by the hundred thousand, so in bulk. */
@Repository
class TalentTables {

    private final JdbcClient jdbc;
    private final ParkRows rows;
    private final LearnerWriter learners;
    private final EducationRegistry education;

    TalentTables(JdbcClient jdbc, ParkRows rows, LearnerWriter learners, EducationRegistry education) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.learners = learners;
        this.education = education;
    }

    Talent circle() {
        return new Talent(
                jdbc.sql("select * from talent.learner where park_id = platform.park() order by seq")
                        .query(TalentTables::learner)
                        .list(),
                preferences(),
                jdbc.sql("select * from talent.quota where park_id = platform.park() order by seq")
                        .query(TalentTables::quota)
                        .list());
    }

    static Learner learner(ResultSet row, int number) throws SQLException {
        return new Learner(
                new LearnerId(row.getString("learner_id")),
                row.getString("name"),
                new ProgrammeId(row.getString("programme_id")),
                row.getInt("entry_year"),
                row.getDouble("score"));
    }

    /** Two plain reads: joined, tables just filled have no statistics yet, and the plan takes minutes. */
    private List<Preference> preferences() {
        Map<String, List<ClassId>> choices = new HashMap<>();
        jdbc.sql(
                        "select learner_id, class_id from talent.choice where park_id = platform.park() order by learner_id, rank")
                .query(row -> {
                    choices.computeIfAbsent(row.getString("learner_id"), _ -> new ArrayList<>())
                            .add(new ClassId(row.getString("class_id")));
                });
        return jdbc
                .sql("select learner_id from talent.preference where park_id = platform.park() order by seq")
                .query(String.class)
                .list()
                .stream()
                .map(id -> new Preference(new LearnerId(id), choices.getOrDefault(id, List.of())))
                .toList();
    }

    static Quota quota(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent_id");
        String province = row.getString("province");
        String[] orders = (String[]) row.getArray("orders").getArray();
        return new Quota(
                new QuotaId(row.getString("quota_id")),
                parent == null ? null : new QuotaId(parent),
                row.getString("zh"),
                QuotaKind.valueOf(row.getString("kind")),
                List.of(orders).stream().map(OrderId::new).toList(),
                province == null ? null : new Province(province),
                row.getInt("least"),
                row.getInt("most"),
                row.getString("clause"));
    }

    /** True when every learner stands at the school and major that the education circle gives to the programme. */
    boolean followsEducation() {
        var programmes = education.read().programmes();
        return jdbc.sql("""
                        select not exists (
                          select from talent.learner l where l.park_id = platform.park() and not exists (
                            select from unnest(:ids::text[], :schools::text[], :majors::text[]) as p (id, school, major)
                            where p.id = l.programme_id and p.school = l.org_id and p.major = l.major_code))""")
                .param("ids", programmes.stream().map(p -> p.id().value()).toArray(String[]::new))
                .param(
                        "schools",
                        programmes.stream().map(p -> p.institution().value()).toArray(String[]::new))
                .param("majors", programmes.stream().map(Programme::majorCode).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void write(Talent circle) {
        rows.deleteAll("talent.quota", "talent.choice", "talent.preference", "talent.learner");
        Map<ProgrammeId, Programme> programmes = new HashMap<>();
        education.read().programmes().forEach(p -> programmes.put(p.id(), p));
        learners.write(circle.learners(), circle.preferences(), programmes);
        rows.insert(
                "talent.quota",
                "quota_id, parent_id, zh, kind, orders, province, least, most, clause",
                circle.quotas(),
                TalentTables::cells);
    }

    private static List<@Nullable Object> cells(Quota q) {
        return Arrays.asList(
                q.id().value(),
                q.parent() == null ? null : q.parent().value(),
                q.zh(),
                q.kind().name(),
                q.orders().stream().map(OrderId::value).toArray(String[]::new),
                q.province() == null ? null : q.province().word(),
                q.least(),
                q.most(),
                q.clause());
    }
}
