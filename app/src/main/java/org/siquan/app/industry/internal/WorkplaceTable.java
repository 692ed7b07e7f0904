package org.siquan.app.industry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.siquan.app.industry.Workplaces;
import org.siquan.region.EnterpriseId;
import org.siquan.region.MentorId;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.PostId;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Posts with their figures; row-level security leaves out those that the actor may not see. */
@Repository
@Transactional(readOnly = true)
class WorkplaceTable implements Workplaces {

    private static final String POSTS = """
            select p.*, o.zh as order_name, e.enterprise_id, e.zh as enterprise_name, e.origin,
              y.monthly_yuan, y.same_post_yuan, s.staff, k.same_kind_staff,
              array(select distinct m from industry.order_class c, unnest(c.major_codes) m
                where c.park_id = p.park_id and c.order_id = p.order_id) as major_codes
            from industry.post p
            join industry.talent_order o using (park_id, order_id)
            join industry.enterprise e using (park_id, enterprise_id)
            left join industry.order_pay y using (park_id, order_id)
            left join industry.staffing s using (park_id, enterprise_id)
            left join industry.post_staff k using (park_id, post_id)
            where p.park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    WorkplaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Workplace> find(PostId post) {
        return jdbc.sql(POSTS + "and p.post_id = :post")
                .param("post", post.value())
                .query(WorkplaceTable::read)
                .optional();
    }

    @Override
    public List<Workplace> list() {
        return jdbc.sql(POSTS + "order by p.seq").query(WorkplaceTable::read).list();
    }

    @Override
    public List<Mentor> listMentors(EnterpriseId enterprise) {
        return jdbc.sql("""
                        select m.mentor_id, m.enterprise_id, n.name from industry.mentor m
                        left join industry.mentor_name n using (park_id, mentor_id)
                        where m.park_id = platform.park() and m.enterprise_id = :enterprise order by m.seq""")
                .param("enterprise", enterprise.value())
                .query((row, _) -> new Mentor(
                        new MentorId(row.getString("mentor_id")),
                        new EnterpriseId(row.getString("enterprise_id")),
                        row.getString("name")))
                .list();
    }

    private static Workplace read(ResultSet row, int number) throws SQLException {
        return new Workplace(
                new PostId(row.getString("post_id")),
                row.getString("zh"),
                new OrderId(row.getString("order_id")),
                row.getString("order_name"),
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("enterprise_name"),
                Origin.valueOf(row.getString("origin")),
                new SiteId(row.getString("site_id")),
                row.getInt("capacity"),
                row.getInt("hours_per_day"),
                row.getBoolean("night"),
                Set.of((String[]) row.getArray("major_codes").getArray()),
                new Figures(
                        row.getObject("monthly_yuan", Integer.class),
                        row.getObject("same_post_yuan", Integer.class),
                        row.getObject("staff", Integer.class),
                        row.getObject("same_kind_staff", Integer.class)));
    }
}
