package org.siquan.app.education.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.BodyId;
import org.siquan.region.BodyKind;
import org.siquan.region.ChainId;
import org.siquan.region.ClosedWeek;
import org.siquan.region.Cohorts;
import org.siquan.region.College;
import org.siquan.region.CollegeId;
import org.siquan.region.CollegeKind;
import org.siquan.region.CompetencyId;
import org.siquan.region.Course;
import org.siquan.region.CourseId;
import org.siquan.region.EducationLevel;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Laboratory;
import org.siquan.region.LaboratoryId;
import org.siquan.region.Lodging;
import org.siquan.region.LodgingId;
import org.siquan.region.Major;
import org.siquan.region.MajorBasis;
import org.siquan.region.Origin;
import org.siquan.region.Partner;
import org.siquan.region.PartnerBody;
import org.siquan.region.PartnerId;
import org.siquan.region.PartnerKind;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Progression;
import org.siquan.region.ProgressionKind;
import org.siquan.region.Province;
import org.siquan.region.SiteId;
import org.siquan.region.Taught;

/** Rows of the circle's tables as records of the region. */
final class EducationRows {

    private EducationRows() {}

    static Partner partner(ResultSet row, int number) throws SQLException {
        String site = row.getString("site_id");
        return new Partner(
                new PartnerId(row.getString("partner_id")),
                row.getString("zh"),
                row.getString("en"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("code"),
                new Province(row.getString("province")),
                site == null ? null : new SiteId(site),
                row.getString("source"));
    }

    static Institution institution(ResultSet row, int number) throws SQLException {
        return new Institution(
                new InstitutionId(row.getString("institution_id")),
                row.getString("zh"),
                Origin.valueOf(row.getString("origin")),
                row.getString("code"),
                new Province(row.getString("province")),
                new SiteId(row.getString("site_id")));
    }

    static College college(ResultSet row, int number) throws SQLException {
        String chain = row.getString("chain_id");
        return new College(
                new CollegeId(row.getString("college_id")),
                row.getString("zh"),
                row.getString("en"),
                CollegeKind.valueOf(row.getString("kind")),
                chain == null ? null : new ChainId(chain),
                row.getString("source"));
    }

    static PartnerBody body(ResultSet row, int number) throws SQLException {
        return new PartnerBody(
                new BodyId(row.getString("body_id")),
                row.getString("zh"),
                BodyKind.valueOf(row.getString("kind")),
                Origin.valueOf(row.getString("origin")),
                texts(row.getArray("members")));
    }

    static Major major(ResultSet row, int number) throws SQLException {
        return new Major(
                row.getString("major_code"),
                row.getString("zh"),
                EducationLevel.valueOf(row.getString("level")),
                new ChainId(row.getString("chain_id")),
                new CollegeId(row.getString("college_id")),
                MajorBasis.valueOf(row.getString("basis")),
                row.getString("note"));
    }

    static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                new ProgrammeId(row.getString("programme_id")),
                row.getString("major_code"),
                new InstitutionId(row.getString("institution_id")),
                EducationLevel.valueOf(row.getString("level")),
                row.getInt("teachers"),
                row.getInt("learners_per_teacher"),
                row.getInt("least_class"),
                row.getInt("approved_places"),
                row.getInt("beds"),
                new Cohorts(
                        row.getInt("years"),
                        texts(row.getArray("enrolled")).stream()
                                .map(Integer::valueOf)
                                .toList(),
                        row.getInt("complete_percent")));
    }

    static Progression progression(ResultSet row, int number) throws SQLException {
        return new Progression(
                new ProgrammeId(row.getString("from_programme")),
                new ProgrammeId(row.getString("to_programme")),
                ProgressionKind.valueOf(row.getString("kind")),
                row.getDouble("rate"),
                row.getInt("joins"),
                row.getDouble("quota"),
                row.getString("basis"));
    }

    static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new CourseId(row.getString("course_id")),
                row.getString("major_code"),
                row.getString("zh"),
                row.getString("en"),
                row.getDouble("credits"),
                row.getInt("hours"),
                row.getInt("term"),
                laboratoryId(row.getString("laboratory_id")));
    }

    private static @Nullable LaboratoryId laboratoryId(@Nullable String id) {
        return id == null ? null : new LaboratoryId(id);
    }

    static Taught taught(ResultSet row, int number) throws SQLException {
        return new Taught(
                new CourseId(row.getString("course_id")),
                new CompetencyId(row.getString("competency_id")),
                row.getInt("depth"));
    }

    static Laboratory laboratory(ResultSet row, int number) throws SQLException {
        return new Laboratory(
                new LaboratoryId(row.getString("laboratory_id")),
                row.getString("zh"),
                new SiteId(row.getString("site_id")),
                texts(row.getArray("major_codes")),
                row.getInt("places"));
    }

    static Lodging lodging(ResultSet row, int number) throws SQLException {
        return new Lodging(
                new LodgingId(row.getString("lodging_id")),
                row.getString("zh"),
                new SiteId(row.getString("site_id")),
                row.getInt("beds"),
                row.getInt("monthly_yuan"));
    }

    static ClosedWeek closedWeek(ResultSet row, int number) throws SQLException {
        return new ClosedWeek(row.getInt("week"), row.getString("zh"), row.getString("en"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
