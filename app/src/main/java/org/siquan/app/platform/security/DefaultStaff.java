package org.siquan.app.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultStaff implements Staff {

    private static final String LOGIN = "[a-z0-9][a-z0-9._@-]{1,98}";
    private static final int LONGEST_NAME = 60;
    private static final String MEMBER = """
            select a.account_id, a.org_id, a.login, a.display_name, a.person, a.disabled, a.password_set,
                   array(select r.role from platform.account_role r where r.account_id = a.account_id) as roles,
                   (select i.expires from platform.invitation i
                    where i.account_id = a.account_id and i.used is null and i.revoked is null and i.expires > now()) as until
            from platform.account a
            where\s""";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final InvitationTable invitations;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AuditLog audit;

    DefaultStaff(
            JdbcClient jdbc,
            Organisations organisations,
            InvitationTable invitations,
            Passwords passwords,
            OpenSessions sessions,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Issued invite(Invited invited) {
        String login = invited.login().strip().toLowerCase(Locale.ROOT);
        String name = invited.displayName().strip();
        check(invited, login, name);
        UUID id = UUID.randomUUID();
        try {
            insert(id, invited, login, name);
        } catch (DuplicateKeyException taken) {
            throw ProblemException.invalid("login-taken", login);
        }
        audit.record(
                "account.invited",
                "account:" + id,
                Map.of("organisation", invited.org().value(), "roles", String.join(" ", names(invited.roles()))));
        return invitations.issue(new AccountId(id));
    }

    private void check(Invited invited, String login, String name) {
        var organisation = organisations
                .find(invited.org())
                .filter(found -> sees(found.id()))
                .orElseThrow(() -> ProblemException.notFound("organisation-unknown"));
        if (!login.matches(LOGIN)) {
            throw ProblemException.invalid("login-form");
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw ProblemException.invalid("name-form", LONGEST_NAME);
        }
        if (invited.roles().isEmpty() || !organisation.kind().roles().containsAll(invited.roles())) {
            throw ProblemException.invalid("role-not-of-organisation");
        }
        String person = invited.person();
        if (person != null && !person.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw ProblemException.invalid("person-form");
        }
        if (person == null
                && (invited.roles().contains(Role.LEARNER) || invited.roles().contains(Role.MENTOR))) {
            throw ProblemException.invalid("person-needed");
        }
    }

    private static boolean sees(OrgId org) {
        return ActingAs.get().seesWholePark() || ActingAs.get().org().equals(org);
    }

    private void insert(UUID id, Invited invited, String login, String name) {
        String park = ActingAs.get().park().value();
        jdbc.sql("""
                        insert into platform.account
                            (account_id, park_id, org_id, login, display_name, password_hash, person, password_set)
                        values (:id, :park, :org, :login, :name, :hash, :person, null)""")
                .param("id", id)
                .param("park", park)
                .param("org", invited.org().value())
                .param("login", login)
                .param("name", name)
                .param("hash", passwords.hashOfNothing())
                .param("person", invited.person(), Types.VARCHAR)
                .update();
        for (String role : names(invited.roles())) {
            jdbc.sql("""
                            insert into platform.account_role (account_id, park_id, org_id, role)
                            values (:id, :park, :org, :role)""")
                    .param("id", id)
                    .param("park", park)
                    .param("org", invited.org().value())
                    .param("role", role)
                    .update();
        }
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    @Override
    public Issued inviteAgain(AccountId account) {
        Member member = require(account);
        if (member.state() == State.DISABLED) {
            throw ProblemException.conflict("account-disabled");
        }
        audit.record("account.invited-again", "account:" + account);
        return invitations.issue(account);
    }

    @Override
    public void withdraw(AccountId account) {
        require(account);
        if (invitations.revoke(account)) {
            audit.record("account.invitation-withdrawn", "account:" + account);
        }
    }

    @Override
    public void disable(AccountId account, boolean out) {
        require(account);
        if (ActingAs.get().name().equals("account:" + account)) {
            throw ProblemException.conflict("account-own");
        }
        jdbc.sql("update platform.account set disabled = :out where account_id = :id")
                .param("out", out)
                .param("id", account.value())
                .update();
        if (out) {
            invitations.revoke(account);
            sessions.endOf(account);
        }
        audit.record(out ? "account.disabled" : "account.enabled", "account:" + account);
    }

    private Member require(AccountId account) {
        return find(account).orElseThrow(() -> ProblemException.notFound("account-unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Member> find(AccountId account) {
        return jdbc.sql(MEMBER + "a.account_id = :id")
                .param("id", account.value())
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> list(OrgId org) {
        return jdbc.sql(MEMBER + """
                        a.park_id = platform.park() and a.org_id = :org and a.account_id in (
                          select r.account_id from platform.account_role r
                          where r.park_id = platform.park() and r.org_id = :org
                            and r.role in ('COMMISSION', 'PARK', 'SCHOOL', 'ENTERPRISE', 'MENTOR'))
                        order by a.display_name collate "zh-x-icu", a.login""")
                .param("org", org.value())
                .query((row, _) -> read(row))
                .list();
    }

    private static Member read(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        var until = row.getObject("until", OffsetDateTime.class);
        var set = row.getObject("password_set", OffsetDateTime.class);
        var state = row.getBoolean("disabled")
                ? State.DISABLED
                : set != null ? State.ACTIVE : until != null ? State.INVITED : State.NOT_COME;
        return new Member(
                new AccountId(row.getObject("account_id", UUID.class)),
                new OrgId(row.getString("org_id")),
                row.getString("login"),
                row.getString("display_name"),
                roles,
                row.getString("person"),
                state,
                until == null ? null : until.toInstant());
    }
}
