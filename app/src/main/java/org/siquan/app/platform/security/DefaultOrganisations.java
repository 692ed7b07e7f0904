package org.siquan.app.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DefaultOrganisations implements Organisations {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    DefaultOrganisations(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void save(Park park) {
        transactions.inCurrent(() -> jdbc.sql("""
                        insert into platform.park (park_id, name_zh, name_en, demo) values (:id, :zh, :en, :demo)
                        on conflict (park_id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en""")
                .param("id", park.id().value())
                .param("zh", park.nameZh())
                .param("en", park.nameEn())
                .param("demo", park.demo())
                .update());
    }

    @Override
    public void save(Organisation organisation) {
        transactions.inCurrent(() -> jdbc.sql("""
                        insert into platform.organisation (park_id, org_id, kind, name_zh, name_en, demo)
                        values (:park, :id, :kind, :zh, :en, :demo)
                        on conflict (park_id, org_id) do update
                        set name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind""")
                .param("park", ActingAs.get().park().value())
                .param("id", organisation.id().value())
                .param("kind", organisation.kind().name())
                .param("zh", organisation.nameZh())
                .param("en", organisation.nameEn())
                .param("demo", organisation.demo())
                .update());
    }

    @Override
    public Optional<Park> findPark() {
        return transactions.inCurrent(() -> jdbc.sql("select park_id, name_zh, name_en, demo from platform.park")
                .query((row, _) -> new Park(
                        new ParkId(row.getString("park_id")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("demo")))
                .optional());
    }

    @Override
    public Optional<Organisation> find(OrgId id) {
        return transactions.inCurrent(() -> jdbc.sql("select * from platform.organisation where org_id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional());
    }

    @Override
    public List<Organisation> list() {
        return transactions.inCurrent(
                () -> jdbc.sql("select * from platform.organisation order by name_zh collate \"zh-x-icu\", org_id")
                        .query((row, _) -> read(row))
                        .list());
    }

    private static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                new OrgId(row.getString("org_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("demo"));
    }
}
