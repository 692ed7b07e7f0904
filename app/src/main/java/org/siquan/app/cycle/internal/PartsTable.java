package org.siquan.app.cycle.internal;

import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.OwnClass;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.app.platform.PageOf;
import org.siquan.engine.kernel.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes, loads and open points of a run, each owned by the organisation it concerns. */
@Repository
class PartsTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    record ClassRow(String org, OwnClass own) {}

    record LoadRow(String org, WeekLoad load) {}

    record PointRow(String org, OpenPoint.Side side, OpenPoint point) {}

    PartsTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insertClasses(UUID run, String park, List<ClassRow> rows) {
        template.batchUpdate("""
                insert into cycle.class_fill (park_id, org_id, run_id, class_id, name, least, most, placed, cutoff, open)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint class_fill_pk do nothing""", rows, BATCH, (statement, row) -> {
            statement.setString(1, park);
            statement.setString(2, row.org());
            statement.setObject(3, run);
            statement.setString(4, row.own().id());
            statement.setString(5, row.own().name());
            statement.setInt(6, row.own().least());
            statement.setInt(7, row.own().most());
            statement.setInt(8, row.own().placed());
            statement.setInt(9, row.own().cutoff());
            statement.setBoolean(10, row.own().open());
        });
    }

    void insertLoads(UUID run, String park, List<LoadRow> rows) {
        template.batchUpdate("""
                insert into cycle.week_load (park_id, org_id, run_id, kind, name, place, capacity, learners, peak)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint week_load_pk do nothing""", rows, BATCH, (statement, row) -> {
            WeekLoad load = row.load();
            statement.setString(1, park);
            statement.setString(2, row.org());
            statement.setObject(3, run);
            statement.setString(4, load.kind().key());
            statement.setString(5, load.name());
            statement.setString(6, load.place());
            statement.setInt(7, load.capacity());
            statement.setString(8, load.learners().stream().map(String::valueOf).collect(Collectors.joining(",")));
            statement.setInt(
                    9,
                    load.learners().stream().mapToInt(Integer::intValue).max().orElse(0));
        });
    }

    void insertPoints(UUID run, String park, List<PointRow> rows) {
        template.batchUpdate("""
                insert into cycle.open_point (park_id, org_id, run_id, side, rule, severity, article, basis_zh, basis_en,
                  words_zh, words_en, who_zh, who_en, learners, first_day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint open_point_pk do nothing""", rows, BATCH, (statement, row) -> {
            OpenPoint point = row.point();
            statement.setString(1, park);
            statement.setString(2, row.org());
            statement.setObject(3, run);
            statement.setString(4, row.side().key());
            statement.setString(5, point.rule());
            statement.setString(6, point.severity());
            statement.setString(7, point.article());
            statement.setString(8, point.basis().zh());
            statement.setString(9, point.basis().en());
            statement.setString(10, point.words().zh());
            statement.setString(11, point.words().en());
            statement.setString(12, point.who().zh());
            statement.setString(13, point.who().en());
            statement.setInt(14, point.learners());
            statement.setDate(15, Date.valueOf(point.firstDay()));
        });
    }

    List<OwnClass> classes(UUID run) {
        return jdbc.sql("""
                        select * from cycle.class_fill where run_id = :run
                        order by open, placed::numeric / greatest(most, 1), class_id""")
                .param("run", run)
                .query((row, _) -> new OwnClass(
                        row.getString("class_id"),
                        row.getString("name"),
                        row.getInt("least"),
                        row.getInt("most"),
                        row.getInt("placed"),
                        row.getInt("cutoff"),
                        row.getBoolean("open")))
                .list();
    }

    /** Summed over the organisations the actor sees. */
    List<OpenPoint> points(UUID run, OpenPoint.Side side) {
        return jdbc.sql("""
                        select rule, severity, article, basis_zh, basis_en, words_zh, words_en, who_zh, who_en,
                          sum(learners) as learners, min(first_day) as first_day
                        from cycle.open_point where run_id = :run and side = :side
                        group by rule, severity, article, basis_zh, basis_en, words_zh, words_en, who_zh, who_en
                        order by array_position(array['BLOCK', 'FILE', 'WARN', 'DUTY'], severity), min(first_day),
                          sum(learners) desc, rule""")
                .param("run", run)
                .param("side", side.key())
                .query((row, _) -> new OpenPoint(
                        row.getString("rule"),
                        row.getString("severity"),
                        row.getString("article"),
                        new Text(row.getString("basis_zh"), row.getString("basis_en")),
                        new Text(row.getString("words_zh"), row.getString("words_en")),
                        new Text(row.getString("who_zh"), row.getString("who_en")),
                        row.getInt("learners"),
                        row.getDate("first_day").toLocalDate()))
                .list();
    }

    PageOf<LoadRow> loads(UUID run, WeekLoad.Kind kind, String words, String mentor, int page, int size) {
        String where = """
                from cycle.week_load where run_id = :run and kind = :kind
                and (name ilike :words or place ilike :words) and (:mentor = '' or name = :mentor)""";
        var count = jdbc.sql("select count(*) " + where)
                .param("run", run)
                .param("kind", kind.key())
                .param("words", PeopleTable.pattern(words))
                .param("mentor", mentor);
        long total = count.query(Long.class).single();
        List<LoadRow> rows = jdbc.sql(
                        "select * " + where
                                + " order by peak::numeric / greatest(capacity, 1) desc, name, org_id limit :size offset :start")
                .param("run", run)
                .param("kind", kind.key())
                .param("words", PeopleTable.pattern(words))
                .param("mentor", mentor)
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query((row, _) -> new LoadRow(
                        row.getString("org_id"),
                        new WeekLoad(
                                kind,
                                row.getString("name"),
                                row.getString("place"),
                                row.getInt("capacity"),
                                Arrays.stream(row.getString("learners").split(","))
                                        .map(Integer::valueOf)
                                        .toList())))
                .list();
        return new PageOf<>(rows, page, size, total);
    }
}
