package org.siquan.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.WEST;
import static org.siquan.app.People.person;

import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiquanTest
class TransactionsTest {

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void carriesTheActorIntoTheDatabase() {
        var seen = transactions.as(
                person(Role.SCHOOL),
                () -> jdbc.sql("select platform.org()").query(String.class).single());

        assertThat(seen).isEqualTo(FIRST.value());
    }

    @Test
    void forgetsTheActorWithTheTransaction() {
        transactions.runAs(person(Role.PARK), () -> {});

        for (int i = 0; i < 20; i++) { // whichever connection of the pool
            assertThat(jdbc.sql("select coalesce(platform.park(), 'nobody')")
                            .query(String.class)
                            .single())
                    .isEqualTo("nobody");
        }
    }

    @Test
    void seesNothingWithoutAnActor() {
        assertThat(jdbc.sql("select count(*) from platform.organisation")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToWriteForAnotherOrganisation() {
        assertThatThrownBy(() -> transactions.runAs(
                        person(Role.SCHOOL), () -> jdbc.sql("""
                                insert into platform.organisation (park_id, org_id, kind, name_zh, name_en)
                                values ('east', 'intruder', 'SCHOOL', '甲', 'A')""").update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void readsSharedRowsOfItsOwnParkOnly() {
        var names = transactions.as(
                person(Role.LEARNER),
                () -> jdbc.sql("select distinct park_id from platform.organisation")
                        .query(String.class)
                        .list());

        assertThat(names).containsExactly(EAST.value()).doesNotContain(WEST.value());
    }

    @Test
    void theApplicationsRoleIsWeak() {
        var strong = jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                               or pg_has_role(current_user, 'siquan_owner', 'member')
                        from pg_roles where rolname = current_user""").query(Boolean.class).single();

        assertThat(strong).isFalse();
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("siquan_app");
    }
}
