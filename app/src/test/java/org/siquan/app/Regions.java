package org.siquan.app;

import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;

/** The demonstration region in a park of its own, and people of its organisations. */
public final class Regions {

    public static final Region DEMONSTRATION = DemonstrationRegion.load();

    private Regions() {}

    /** A park that exists, with the region's organisations. */
    public static ParkId park(String name, TenantTransactions transactions, Organisations organisations) {
        var park = new ParkId(name);
        transactions.runAs(loader(park), () -> {
            organisations.save(new Park(park, "测试园区", "Test park", true));
            organisations.save(new Organisation(new OrgId("park"), Kind.PARK, "园区运营", "Park operator", true));
            DEMONSTRATION
                    .education()
                    .institutions()
                    .forEach(i -> organisations.save(
                            new Organisation(new OrgId(i.id().value()), Kind.SCHOOL, i.zh(), i.zh(), true)));
            DEMONSTRATION
                    .industry()
                    .enterprises()
                    .forEach(e -> organisations.save(
                            new Organisation(new OrgId(e.id().value()), Kind.ENTERPRISE, e.zh(), e.zh(), true)));
        });
        return park;
    }

    public static Actor loader(ParkId park) {
        return Actor.system("test-loader", park);
    }

    /** A person of the park with this role: of the operator, the first school or the first enterprise. */
    public static Actor person(ParkId park, Role role) {
        return People.person(
                park,
                new OrgId(
                        switch (role) {
                            case COMMISSION -> "authority";
                            case PARK -> "park";
                            case SCHOOL, LEARNER ->
                                DEMONSTRATION
                                        .education()
                                        .institutions()
                                        .getFirst()
                                        .id()
                                        .value();
                            case ENTERPRISE, MENTOR ->
                                DEMONSTRATION
                                        .industry()
                                        .enterprises()
                                        .getFirst()
                                        .id()
                                        .value();
                        }),
                role);
    }
}
