package org.siquan.app.cycle.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.cycle.LearnerCounts;
import org.siquan.app.cycle.LearnerWeeks;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.platform.PageOf;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.TrainingResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody's own part of a run. The database shows each organisation its own rows. */
@Repository
class PeopleTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ResultJson json;

    /** A row before it is written. */
    record LearnerRow(String org, LearnerYear year, String classId) {}

    /** A row before it is written. */
    record BlockRow(String org, WorkBlock block) {}

    PeopleTable(JdbcClient jdbc, JdbcTemplate template, ResultJson json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insertLearners(UUID run, String park, List<LearnerRow> rows) {
        template.batchUpdate("""
                insert into cycle.learner_year (park_id, org_id, run_id, learner, name, school, class_id, class, choice,
                  decision, matching, schedule, training) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint learner_year_pk do nothing""", rows, BATCH, (statement, row) -> {
            LearnerYear year = row.year();
            statement.setString(1, park);
            statement.setString(2, row.org());
            statement.setObject(3, run);
            statement.setString(4, year.learner());
            statement.setString(5, year.name());
            statement.setString(6, year.school());
            statement.setString(7, row.classId().isEmpty() ? null : row.classId());
            statement.setString(8, year.className());
            statement.setInt(9, year.choice());
            statement.setString(10, year.decision());
            statement.setString(11, json.write(year.placement()));
            statement.setString(12, year.plan() == null ? "" : json.write(year.plan()));
            statement.setString(13, json.write(year.gates().toArray()));
        });
    }

    void insertBlocks(UUID run, String park, List<BlockRow> rows) {
        template.batchUpdate("""
                insert into cycle.work_block (park_id, org_id, run_id, learner, week, weeks, name, school, post, mentor, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint work_block_pk do nothing""", rows, BATCH, (statement, row) -> {
            WorkBlock block = row.block();
            statement.setString(1, park);
            statement.setString(2, row.org());
            statement.setObject(3, run);
            statement.setString(4, block.learner());
            statement.setInt(5, block.week());
            statement.setInt(6, block.weeks());
            statement.setString(7, block.name());
            statement.setString(8, block.school());
            statement.setString(9, block.post());
            statement.setString(10, block.mentor());
            statement.setString(11, block.place());
        });
    }

    /** The words as a pattern for {@code ilike}; its signs mean themselves. */
    static String pattern(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    PageOf<LearnerYear.Row> learners(UUID run, String words, String state, int page, int size) {
        String pattern = pattern(words);
        String where = """
                from cycle.learner_year where run_id = :run and (:state = '' or decision = :state
                  or (:state = 'UNPLACED' and class is null))
                and (learner ilike :words or name ilike :words or coalesce(class, '') ilike :words)""";
        long total = jdbc.sql("select count(*) " + where)
                .param("run", run)
                .param("words", pattern)
                .param("state", state)
                .query(Long.class)
                .single();
        List<LearnerYear.Row> rows = jdbc.sql("select learner, name, school, class, choice, decision " + where
                        + " order by learner limit :size offset :start")
                .param("run", run)
                .param("words", pattern)
                .param("state", state)
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query((row, _) -> new LearnerYear.Row(
                        row.getString("learner"),
                        row.getString("name"),
                        row.getString("school"),
                        row.getString("class"),
                        row.getInt("choice"),
                        row.getString("decision")))
                .list();
        return new PageOf<>(rows, page, size, total);
    }

    Optional<LearnerYear> learner(UUID run, String learner) {
        return jdbc.sql("select * from cycle.learner_year where run_id = :run and learner = :learner")
                .param("run", run)
                .param("learner", learner)
                .query((row, _) -> {
                    String schedule = row.getString("schedule");
                    return new LearnerYear(
                            row.getString("learner"),
                            row.getString("name"),
                            row.getString("school"),
                            row.getString("class"),
                            row.getInt("choice"),
                            row.getString("decision"),
                            json.read(row.getString("matching"), MatchingResult.Placement.class),
                            schedule.isEmpty() ? null : json.read(schedule, ScheduleResult.Plan.class),
                            List.of(json.read(row.getString("training"), TrainingResult.Gate[].class)));
                })
                .optional();
    }

    /** The newest finished run that has rows of the actor's; works for those who may not see runs themselves. */
    Optional<UUID> latestRun() {
        return jdbc.sql("""
                        select run_id from (
                          select run_id from cycle.learner_year union select run_id from cycle.work_block) mine
                        order by run_id desc limit 1""").query(UUID.class).optional();
    }

    PageOf<WorkBlock> blocks(UUID run, String mentor, int page, int size) {
        String where = "from cycle.work_block where run_id = :run and (:mentor = '' or mentor = :mentor)";
        long total = jdbc.sql("select count(*) " + where)
                .param("run", run)
                .param("mentor", mentor)
                .query(Long.class)
                .single();
        List<WorkBlock> rows = jdbc.sql("select * " + where + " order by week, learner limit :size offset :start")
                .param("run", run)
                .param("mentor", mentor)
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query((row, _) -> block(row))
                .list();
        return new PageOf<>(rows, page, size, total);
    }

    LearnerCounts counts(UUID run) {
        return jdbc.sql("""
                        select count(*) as learners, count(class) as placed, count(*) filter (where choice = 1) as first,
                          count(*) filter (where decision = 'PAPERS_MISSING') as papers,
                          count(*) filter (where decision = 'MAY_NOT_START') as stopped
                        from cycle.learner_year where run_id = :run""")
                .param("run", run)
                .query((row, _) -> new LearnerCounts(
                        row.getLong("learners"),
                        row.getLong("placed"),
                        row.getLong("first"),
                        row.getLong("papers"),
                        row.getLong("stopped")))
                .single();
    }

    PageOf<LearnerWeeks> weeks(UUID run, String words, int page, int size) {
        String where = """
                from cycle.learner_year where run_id = :run and schedule <> ''
                and (learner ilike :words or name ilike :words or class ilike :words or schedule ilike :words)""";
        long total = jdbc.sql("select count(*) " + where)
                .param("run", run)
                .param("words", pattern(words))
                .query(Long.class)
                .single();
        List<LearnerWeeks> rows = jdbc.sql("select learner, name, school, class, schedule " + where
                        + " order by learner limit :size offset :start")
                .param("run", run)
                .param("words", pattern(words))
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query((row, _) -> new LearnerWeeks(
                        row.getString("learner"),
                        row.getString("name"),
                        row.getString("school"),
                        row.getString("class"),
                        json.read(row.getString("schedule"), ScheduleResult.Plan.class)))
                .list();
        return new PageOf<>(rows, page, size, total);
    }

    /** The blocks at a post of an enterprise, or with a mentor there. */
    List<WorkBlock> blocksOf(UUID run, String org, WeekLoad.Kind kind, String name) {
        String column = switch (kind) {
            case POST -> "post";
            case MENTOR -> "mentor";
        };
        return jdbc.sql("select * from cycle.work_block where run_id = :run and org_id = :org and " + column
                        + " = :name order by learner, week")
                .param("run", run)
                .param("org", org)
                .param("name", name)
                .query((row, _) -> block(row))
                .list();
    }

    private static WorkBlock block(ResultSet row) throws SQLException {
        return new WorkBlock(
                row.getString("learner"),
                row.getString("name"),
                row.getString("school"),
                row.getInt("week"),
                row.getInt("weeks"),
                row.getString("post"),
                row.getString("mentor"),
                row.getString("place"));
    }
}
