package org.siquan.app.industry.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.ChainPosition;
import org.siquan.region.ClassId;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.Enterprise;
import org.siquan.region.EnterpriseId;
import org.siquan.region.EnterpriseSize;
import org.siquan.region.Mentor;
import org.siquan.region.MentorId;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.PatternId;
import org.siquan.region.Post;
import org.siquan.region.PostId;
import org.siquan.region.Quarter;
import org.siquan.region.SiteId;
import org.siquan.region.ZoneId;

/** Rows of the circle's tables as records of the region. */
final class IndustryRows {

    private IndustryRows() {}

    static Chain chain(ResultSet row, int number) throws SQLException {
        return new Chain(new ChainId(row.getString("chain_id")), row.getString("zh"), row.getString("en"));
    }

    static Competency competency(ResultSet row, int number) throws SQLException {
        return new Competency(
                new CompetencyId(row.getString("competency_id")),
                row.getString("zh"),
                row.getString("en"),
                texts(row.getArray("aliases")),
                new ChainId(row.getString("chain_id")),
                texts(row.getArray("major_codes")),
                texts(row.getArray("occupation_codes")),
                row.getInt("level"));
    }

    static CompetencyLevel level(ResultSet row, int number) throws SQLException {
        return new CompetencyLevel(
                new CompetencyId(row.getString("competency_id")),
                row.getInt("level"),
                row.getString("zh"),
                row.getString("en"));
    }

    static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("zh"),
                Origin.valueOf(row.getString("origin")),
                new ChainId(row.getString("chain_id")),
                ChainPosition.valueOf(row.getString("chain_position")),
                EnterpriseSize.valueOf(row.getString("size")),
                new SiteId(row.getString("site_id")),
                row.getString("sector_code"),
                row.getInt("staff"));
    }

    static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                new OrderId(row.getString("order_id")),
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("zh"),
                row.getString("occupation_code"),
                new SiteId(row.getString("site_id")),
                row.getInt("places"),
                row.getInt("monthly_yuan"),
                row.getInt("same_post_yuan"),
                row.getString("conditions"));
    }

    static OrderClass orderClass(ResultSet row, int number) throws SQLException {
        return new OrderClass(
                new ClassId(row.getString("class_id")),
                new OrderId(row.getString("order_id")),
                row.getString("zh"),
                texts(row.getArray("major_codes")),
                row.getInt("least"),
                row.getInt("most"),
                texts(row.getArray("pattern_ids")).stream().map(PatternId::new).toList());
    }

    static Needed needed(ResultSet row, int number) throws SQLException {
        return new Needed(
                new OrderId(row.getString("order_id")),
                new CompetencyId(row.getString("competency_id")),
                row.getInt("depth"));
    }

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getString("post_id")),
                new OrderId(row.getString("order_id")),
                row.getString("zh"),
                row.getString("occupation_code"),
                new SiteId(row.getString("site_id")),
                row.getInt("capacity"),
                row.getInt("same_kind_staff"),
                row.getInt("hours_per_day"),
                row.getBoolean("night"));
    }

    static Mentor mentor(ResultSet row, int number) throws SQLException {
        return new Mentor(
                new MentorId(row.getString("mentor_id")),
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("name"),
                row.getInt("learners"));
    }

    static DemandPoint demand(ResultSet row, int number) throws SQLException {
        var enterprise = row.getString("enterprise_id");
        return new DemandPoint(
                row.getString("occupation_code"),
                new ZoneId(row.getString("zone_id")),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                row.getInt("openings"),
                DemandKind.valueOf(row.getString("source")),
                enterprise == null ? null : new EnterpriseId(enterprise));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
