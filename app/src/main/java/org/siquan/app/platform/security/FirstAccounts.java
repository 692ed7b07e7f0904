package org.siquan.app.platform.security;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.DemoPeople;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a new deployment somebody who can sign in. The demonstration gets one account per role, with one new password
 * at each start; an empty park gets its operator once. Passwords are printed to the terminal and kept nowhere.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {

    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation(new OrgId("authority"), Kind.COMMISSION, "教育主管部门", "Education authority", true),
            new Organisation(new OrgId("park"), Kind.PARK, "园区运营", "Park operator", true),
            new Organisation(new OrgId("demo-school"), Kind.SCHOOL, "燕南职业学院", "Yannan Vocational College", true),
            new Organisation(new OrgId("demo-enterprise"), Kind.ENTERPRISE, "京南智控", "Jingnan Control", true));

    private static final List<NewAccount> ACCOUNTS = List.of(
            new NewAccount(new OrgId("authority"), "commission", "郑立", Set.of(Role.COMMISSION), true),
            new NewAccount(new OrgId("park"), "park", "周岚", Set.of(Role.PARK), true),
            new NewAccount(new OrgId("demo-school"), "school", "赵宁", Set.of(Role.SCHOOL), true),
            new NewAccount(new OrgId("demo-enterprise"), "enterprise", "孙伟", Set.of(Role.ENTERPRISE), true),
            new NewAccount(new OrgId("demo-enterprise"), "mentor", "吴刚", Set.of(Role.MENTOR), true),
            new NewAccount(new OrgId("demo-school"), "learner", "李若溪", Set.of(Role.LEARNER), true));

    private static final DemoPeople INVENTED = new DemoPeople(
            new Park(new ParkId("guan"), "固安示范园区", "Gu'an demonstration park", true), ORGANISATIONS, ACCOUNTS);

    private final Organisations organisations;
    private final Accounts accounts;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final DemoPeople people;
    private final PrintStream terminal = System.out;

    FirstAccounts(
            Organisations organisations,
            Accounts accounts,
            TenantTransactions transactions,
            JdbcClient jdbc,
            Environment environment,
            ObjectProvider<DemoPeople> people) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.environment = environment;
        this.people = people.getIfAvailable(() -> INVENTED);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            demonstration();
        } else if (!anyAccount()) {
            firstOperator();
        }
    }

    private boolean anyAccount() {
        return jdbc.sql("select platform.any_account()").query(Boolean.class).single();
    }

    private void demonstration() {
        var password = environment.getProperty("siquan.demo.password", accounts.randomPassword());
        transactions.runAs(Actor.system("first-accounts", people.park().id()), () -> {
            organisations.save(people.park());
            people.organisations().forEach(organisations::save);
            people.accounts().forEach(account -> accounts.save(account, password));
        });
        print("演示账户（口令每次启动都不同） Demonstration accounts (new password at each start)", people.accounts(), password);
    }

    private void firstOperator() {
        var password = accounts.randomPassword();
        var park = new ParkId(environment.getProperty("siquan.park.id", "park"));
        var name = environment.getProperty("siquan.park.name", "园区");
        var operator = new NewAccount(new OrgId("park"), "operator", "园区运营", Set.of(Role.PARK), false);
        transactions.runAs(Actor.system("first-accounts", park), () -> {
            organisations.save(new Park(park, name, environment.getProperty("siquan.park.name-en", name), false));
            organisations.save(new Organisation(operator.org(), Kind.PARK, "园区运营", "Park operator", false));
            accounts.save(operator, password);
        });
        print("第一个账户（只显示这一次） First account (shown this once)", List.of(operator), password);
    }

    private void print(String title, List<NewAccount> opened, String password) {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var text = new StringBuilder("%n  四圈 Siquan   http://localhost:%s%n%n  %s%n".formatted(port, title));
        for (var account : opened) {
            text.append("    %-12s %s%n".formatted(account.login(), account.displayName()));
        }
        text.append("    口令 password: %s%n".formatted(password));
        terminal.println(text);
    }
}
