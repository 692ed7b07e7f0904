package org.siquan.app.industry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.siquan.app.industry.OfferedClasses;
import org.siquan.region.ClassId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class OfferedClassTable implements OfferedClasses {

    private static final String CLASSES = """
            select c.*, o.zh as order_name, o.site_id, e.enterprise_id, e.zh as enterprise_name, e.origin,
              coalesce(p.monthly_yuan, 0) as monthly_yuan
            from industry.order_class c
            join industry.talent_order o using (park_id, order_id)
            join industry.enterprise e using (park_id, enterprise_id)
            left join industry.order_pay p using (park_id, order_id)
            where c.park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    OfferedClassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfferedClass> listOpenTo(String majorCode) {
        return jdbc.sql(CLASSES + "and c.most > 0 and :major = any (c.major_codes) order by c.seq")
                .param("major", majorCode)
                .query(OfferedClassTable::read)
                .list();
    }

    @Override
    public List<OfferedClass> list(Collection<String> ids) {
        return jdbc.sql(CLASSES + "and c.class_id = any (:ids) order by c.seq")
                .param("ids", ids.toArray(String[]::new))
                .query(OfferedClassTable::read)
                .list();
    }

    private static OfferedClass read(ResultSet row, int number) throws SQLException {
        return new OfferedClass(
                new ClassId(row.getString("class_id")),
                row.getString("zh"),
                List.of((String[]) row.getArray("major_codes").getArray()),
                row.getInt("least"),
                row.getInt("most"),
                new OrderId(row.getString("order_id")),
                row.getString("order_name"),
                new EnterpriseId(row.getString("enterprise_id")),
                row.getString("enterprise_name"),
                Origin.valueOf(row.getString("origin")),
                new SiteId(row.getString("site_id")),
                row.getInt("monthly_yuan"));
    }
}
