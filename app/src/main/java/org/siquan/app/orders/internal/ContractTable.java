package org.siquan.app.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.siquan.app.orders.Contract;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts with their bytes; the tables let nobody change or delete one. Callers bring the transaction. */
@Repository
class ContractTable {

    private static final String CONTRACTS = """
            select order_id, school_org, version, number, sha256, made, not exists (
                select from orders.contract n where (n.park_id, n.order_id, n.school_org)
                    = (c.park_id, c.order_id, c.school_org) and n.version > c.version) as latest
            from orders.contract c where park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    ContractTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(OrderId order) {
        return jdbc.sql("""
                select count(distinct school_org) from orders.contract
                where park_id = platform.park() and order_id = :order""").param("order", order.value()).query(Integer.class).single();
    }

    List<Contract> list(OrderId order) {
        return jdbc.sql(CONTRACTS + "and order_id = :order order by made desc, school_org, version desc")
                .param("order", order.value())
                .query((row, _) -> contract(row))
                .list();
    }

    Optional<Contract> find(String sha256) {
        return jdbc.sql(CONTRACTS + "and sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> contract(row))
                .optional();
    }

    Optional<Contract> findNumber(String number) {
        return jdbc.sql(CONTRACTS + "and number = :number")
                .param("number", number)
                .query((row, _) -> contract(row))
                .optional();
    }

    Optional<byte[]> content(String sha256) {
        return jdbc.sql("select content from orders.contract where park_id = platform.park() and sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /** The next version of an order's contract with a school; the order's row is locked by then. */
    int next(OrderId order, OrgId school) {
        return jdbc.sql("""
                select coalesce(max(version), 0) + 1 from orders.contract
                where park_id = platform.park() and order_id = :order and school_org = :school""")
                .param("order", order.value())
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    void insert(Contract contract, OrgId enterprise, byte[] content) {
        jdbc.sql("""
                insert into orders.contract (park_id, org_id, school_org, order_id, version, number, sha256, content, made,
                    made_by)
                values (platform.park(), :org, :school, :order, :version, :number, :sha256, :content, :made, :by)""")
                .param("org", enterprise.value())
                .param("school", contract.school().value())
                .param("order", contract.order().value())
                .param("version", contract.version())
                .param("number", contract.number())
                .param("sha256", contract.sha256())
                .param("content", content)
                .param("made", OrderTable.utc(contract.made()))
                .param("by", ActingAs.get().name())
                .update();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        Instant made = row.getObject("made", OffsetDateTime.class).toInstant();
        return new Contract(
                new OrderId(row.getString("order_id")),
                new OrgId(row.getString("school_org")),
                row.getInt("version"),
                row.getString("number"),
                row.getString("sha256"),
                made,
                row.getBoolean("latest"));
    }
}
