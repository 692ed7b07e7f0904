package org.siquan.app.people.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.people.Position;
import org.siquan.app.people.Positions;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPositions implements Positions {

    private static final Set<Role> STAFF = Set.of(Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION);

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Organisations organisations;
    private final AuditLog audit;

    DefaultPositions(JdbcClient jdbc, Staff staff, Organisations organisations, AuditLog audit) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public Set<Position> of(AccountId account) {
        return known(jdbc.sql("select position from people.position_holder where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .list());
    }

    private static Set<Position> known(Collection<String> words) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        words.forEach(word -> positions.add(Position.valueOf(word)));
        return positions;
    }

    private record Held(AccountId account, Position position) {}

    @Override
    public Map<AccountId, Set<Position>> in(OrgId org) {
        Map<AccountId, Set<Position>> all = new LinkedHashMap<>();
        jdbc.sql("select account_id, position from people.position_holder where org_id = :org")
                .param("org", org.value())
                .query((row, _) -> new Held(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Position.valueOf(row.getString("position"))))
                .list()
                .forEach(held -> all.computeIfAbsent(held.account(), _ -> EnumSet.noneOf(Position.class))
                        .add(held.position()));
        return all;
    }

    @Override
    public List<AccountId> holders(OrgId org, Position position) {
        return jdbc
                .sql("select account_id from people.position_holder where org_id = :org and position = :position")
                .param("org", org.value())
                .param("position", position.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    @Override
    public void give(AccountId account, Set<Position> positions) {
        Staff.Member member = staff.find(account).orElseThrow(() -> ProblemException.notFound("account-unknown"));
        requireManager(member.org());
        Organisations.Organisation organisation =
                organisations.find(member.org()).orElseThrow();
        if (!positions.isEmpty() && member.roles().stream().noneMatch(STAFF::contains)) {
            throw ProblemException.invalid("position-not-of-role");
        }
        if (!positions.stream().allMatch(position -> position.isOf(organisation.kind()))) {
            throw ProblemException.invalid("position-not-of-organisation");
        }
        jdbc.sql("delete from people.position_holder where account_id = :account")
                .param("account", account.value())
                .update();
        for (Position position : positions) {
            jdbc.sql("""
                            insert into people.position_holder (park_id, org_id, account_id, position, granted_by, granted)
                            values (platform.park(), :org, :account, :position, platform.actor(), now())""")
                    .param("org", member.org().value())
                    .param("account", account.value())
                    .param("position", position.name())
                    .update();
        }
        audit.record(
                "people.positions-given",
                "account:" + account,
                Map.of(
                        "positions",
                        positions.stream().sorted().map(Position::name).collect(Collectors.joining(" "))));
    }

    @Override
    public boolean mayManage(OrgId org) {
        Actor actor = ActingAs.get();
        if (actor.is(Role.PARK)) {
            return true;
        }
        boolean staffOfIt = actor.org().equals(org) && (actor.is(Role.SCHOOL) || actor.is(Role.ENTERPRISE));
        if (!staffOfIt) {
            return false;
        }
        List<AccountId> managers = holders(org, Position.ACCOUNTS);
        return (managers.isEmpty() ? first(org) : managers)
                .stream().anyMatch(manager -> actor.name().equals("account:" + manager));
    }

    /** Who came first of an organisation's staff, of those who are not shut out; several when they were opened together. */
    private List<AccountId> first(OrgId org) {
        return jdbc.sql("""
                        select account_id from (
                            select a.account_id, rank() over (order by a.created) as place
                            from platform.account a
                            where a.org_id = :org and a.park_id = platform.park() and not a.disabled
                              and a.account_id in (select r.account_id from platform.account_role r
                                where r.park_id = platform.park() and r.org_id = :org
                                  and r.role in ('SCHOOL', 'ENTERPRISE'))) staff
                        where place = 1""").param("org", org.value()).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    void requireManager(OrgId org) {
        if (!mayManage(org)) {
            throw ProblemException.refused("people-not-manager");
        }
    }
}
