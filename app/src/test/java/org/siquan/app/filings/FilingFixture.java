package org.siquan.app.filings;

import java.time.LocalDate;
import java.util.Set;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.filings.Department.Branch;
import org.siquan.app.filings.Department.Level;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.siquan.region.Site;

/** Departments of a park: one of each province, and one city department for all schools; and packets made and answered. */
final class FilingFixture {

    static final OrgId CITY = new OrgId("city");

    private final ParkId park;
    private final TenantTransactions transactions;
    private final Departments departments;
    private final Filings filings;

    FilingFixture(ParkId park, TenantTransactions transactions, Departments departments, Filings filings) {
        this.park = park;
        this.transactions = transactions;
        this.departments = departments;
        this.filings = filings;
    }

    Actor operator() {
        return Regions.person(park, Role.PARK);
    }

    /** Somebody at the department of a province, with an account. */
    Actor authority(Province province) {
        return People.person(park, account(province), Role.COMMISSION);
    }

    Actor city() {
        return People.person(park, CITY, Role.COMMISSION);
    }

    private static OrgId account(Province province) {
        return new OrgId("province-" + (int) province.word().charAt(0));
    }

    FilingFixture configured() {
        transactions.runAs(operator(), () -> {
            Regions.DEMONSTRATION.metroArea().sites().stream()
                    .map(Site::province)
                    .distinct()
                    .forEach(this::provincial);
            departments.save(new Department("city", "市教育局（演示）", Level.CITY, Branch.EDUCATION, home(), CITY));
            for (Institution school : Regions.DEMONSTRATION.education().institutions()) {
                departments.assign(school.id(), "city");
            }
        });
        return this;
    }

    private static Province home() {
        return Regions.DEMONSTRATION.education().institutions().getFirst().province();
    }

    void provincial(Province province) {
        departments.save(new Department(
                "p-" + (int) province.word().charAt(0),
                province.word() + "教育厅（演示）",
                Level.PROVINCE,
                Branch.EDUCATION,
                province,
                account(province)));
    }

    void assign(InstitutionId school) {
        transactions.runAs(operator(), () -> departments.assign(school, "city"));
    }

    FilingId open(Actor school, FilingKind kind, Province host, PlacementId... chosen) {
        return transactions.as(
                school,
                () -> filings.open(kind, kind == FilingKind.ROUTINE ? null : host, "2025—2026 学年第二学期", Set.of(chosen)));
    }

    /** The next step, by whoever says it. */
    void take(Actor actor, FilingId id, FilingMove move, String day, String number) {
        transactions.runAs(
                actor,
                () -> filings.take(
                        id,
                        filings.get(id).version(),
                        new Filings.Step(move, LocalDate.parse(day), number, move.explained() ? "名单有误" : "", null)));
    }

    /** A packet that went all the way. */
    FilingId accepted(Actor school, FilingKind kind, Province host, PlacementId... chosen) {
        FilingId id = open(school, kind, host, chosen);
        take(school, id, FilingMove.SEND, "2026-02-14", "校函〔2026〕3号");
        if (kind == FilingKind.CROSS_PROVINCE) {
            take(school, id, FilingMove.CONSENT, "2026-02-15", "市教〔2026〕9号");
            take(school, id, FilingMove.SEND_ON, "2026-02-16", "");
        }
        take(school, id, FilingMove.FILE, "2026-02-18", "备〔2026〕21号");
        return id;
    }
}
