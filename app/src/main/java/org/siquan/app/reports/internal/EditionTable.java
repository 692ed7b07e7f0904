package org.siquan.app.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.FigureValue;
import org.siquan.app.reports.QualityReports.Edition;
import org.siquan.app.reports.ReportYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published editions. Callers bring the transaction. */
@Repository
class EditionTable {

    private static final TypeReference<List<FigureValue>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};
    private static final String READ = """
            select org_id, school_name, year, number, as_of, figures, sha256, note, published from reports.edition
            where park_id = platform.park() and year = :year
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first. */
    List<Edition> of(OrgId school, ReportYear year) {
        return jdbc.sql(READ + "and org_id = :school order by number desc")
                .param("year", year.begins())
                .param("school", school.value())
                .query(this::read)
                .list();
    }

    Optional<Edition> find(OrgId school, ReportYear year, int number) {
        return jdbc.sql(READ + "and org_id = :school and number = :number")
                .param("year", year.begins())
                .param("school", school.value())
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** The newest of each school that the actor may see. */
    List<Edition> newest(ReportYear year) {
        return jdbc.sql(READ + """
                        and number = (select max(n.number) from reports.edition n where n.park_id = edition.park_id
                          and n.org_id = edition.org_id and n.year = edition.year) order by org_id""")
                .param("year", year.begins())
                .query(this::read)
                .list();
    }

    Optional<List<Figure>> rows(OrgId school, ReportYear year, int number) {
        return jdbc.sql("""
                        select content from reports.edition_rows
                        where park_id = platform.park() and org_id = :school and year = :year and number = :number""")
                .param("school", school.value())
                .param("year", year.begins())
                .param("number", number)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, FIGURES));
    }

    /** What is hashed and kept. */
    String content(List<Figure> figures) {
        return json.writeValueAsString(figures);
    }

    void insert(Edition edition, String content) {
        jdbc.sql("""
                insert into reports.edition (park_id, org_id, school_name, year, number, as_of, figures, sha256, note, actor,
                  published)
                values (platform.park(), :school, :name, :year, :number, :asOf, :figures, :sha, :note, :actor, :published)""")
                .param("school", edition.school().value())
                .param("name", edition.schoolName())
                .param("year", edition.year().begins())
                .param("number", edition.number())
                .param("asOf", edition.asOf())
                .param("figures", json.writeValueAsString(edition.figures()))
                .param("sha", edition.sha256())
                .param("note", edition.note())
                .param("actor", ActingAs.get().name())
                .param("published", Timestamp.from(edition.published()))
                .update();
        jdbc.sql("""
                insert into reports.edition_rows (park_id, org_id, year, number, content, sha256)
                values (platform.park(), :school, :year, :number, :content, :sha)""")
                .param("school", edition.school().value())
                .param("year", edition.year().begins())
                .param("number", edition.number())
                .param("content", content)
                .param("sha", edition.sha256())
                .update();
    }

    private Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                new OrgId(row.getString("org_id")),
                row.getString("school_name"),
                new ReportYear(row.getInt("year")),
                row.getInt("number"),
                row.getObject("as_of", LocalDate.class),
                json.readValue(row.getString("figures"), VALUES),
                row.getString("sha256"),
                row.getString("note"),
                row.getTimestamp("published").toInstant());
    }
}
