package org.siquan.app.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.person;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.Region;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes into the registries of the metropolitan and the industry circle comes out again. */
@SiquanTest
@Tag("S1")
class CirclesRoundTripTest {

    private static final Region REGION = DemonstrationRegion.load();
    private static final Actor LOADER = Actor.system("round-trip", new ParkId("round-trip"));

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    IndustryRegistry industry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDemonstrationRegionComesBackWithTheSameContentHash() {
        transactions.runAs(LOADER, this::load);

        var back = transactions.as(
                LOADER,
                () -> new Region(
                        metroArea.findPark().orElseThrow(),
                        metroArea.read(),
                        industry.read(),
                        REGION.education(),
                        REGION.talent()));

        assertThat(back.contentHash()).isEqualTo(REGION.contentHash());
        assertThat(back).isEqualTo(REGION);
    }

    @Test
    @Tag("S2")
    void levelDescriptorsComeBackInTheirOrderAndGoWithTheirCircle() {
        Industry described = Frameworks.described(REGION.industry(), 2);
        transactions.runAs(LOADER, this::load);

        transactions.runAs(LOADER, () -> industry.replace(described));
        assertThat(transactions.as(LOADER, industry::read)).isEqualTo(described);

        transactions.runAs(LOADER, () -> industry.replace(REGION.industry()));
        assertThat(transactions.as(LOADER, industry::read)).isEqualTo(REGION.industry());
    }

    @Test
    void theSameContentWritesNothing() {
        transactions.runAs(LOADER, this::load);
        var before = written();

        transactions.runAs(LOADER, this::load);

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void onlyWhoSeesTheWholeParkReadsOrReplacesTheWholeCircle() {
        assertThatThrownBy(() -> transactions.runAs(person(Role.SCHOOL), industry::read))
                .hasMessageContaining("must see the whole park");
        assertThatThrownBy(() -> transactions.runAs(
                        person(Role.SCHOOL), () -> metroArea.replace(REGION.park(), REGION.metroArea())))
                .hasMessageContaining("must see the whole park");
        assertThat(transactions.as(Actor.system("other-park", EAST), industry::read))
                .isNotEqualTo(REGION.industry());
    }

    private void load() {
        metroArea.replace(REGION.park(), REGION.metroArea());
        industry.replace(REGION.industry());
    }

    /** Which transactions wrote the rows that stand there. */
    private String written() {
        return transactions.as(LOADER, () -> jdbc.sql("""
                        select string_agg(distinct xmin::text, ',' order by xmin::text) from (
                            select xmin from metroarea.site union all select xmin from metroarea.zone union all
                            select xmin from industry.enterprise union all select xmin from industry.post) rows""").query(String.class).single());
    }
}
