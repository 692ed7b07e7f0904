package org.siquan.app;

import static org.siquan.app.Regions.DEMONSTRATION;

import java.util.Locale;
import java.util.Set;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.talent.TalentRegistry;
import org.siquan.region.Education;
import org.siquan.region.EducationLevel;
import org.siquan.region.Programme;

/** The four circles of the demonstration region in a park of a test's own, and learners who sign in to it. */
public final class Circles {

    private final MetroAreaRegistry metroArea;
    private final IndustryRegistry industry;
    private final EducationRegistry education;
    private final TalentRegistry talent;
    private final Accounts accounts;
    private final Organisations organisations;
    private final TenantTransactions transactions;

    Circles(
            MetroAreaRegistry metroArea,
            IndustryRegistry industry,
            EducationRegistry education,
            TalentRegistry talent,
            Accounts accounts,
            Organisations organisations,
            TenantTransactions transactions) {
        this.metroArea = metroArea;
        this.industry = industry;
        this.education = education;
        this.talent = talent;
        this.accounts = accounts;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /** The park as the demonstration region has it; whatever an earlier test changed is undone. */
    public ParkId load(String name) {
        var park = empty(name);
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            industry.replace(DEMONSTRATION.industry());
            education.replace(DEMONSTRATION.education());
            talent.replace(DEMONSTRATION.talent());
        });
        return park;
    }

    /** The same park, as if every programme led to a vocational diploma: its learners are then under the rules of 2021. */
    public ParkId loadVocational(String name) {
        ParkId park = load(name);
        Education is = DEMONSTRATION.education();
        transactions.runAs(
                Regions.loader(park),
                () -> education.replace(new Education(
                        is.partners(),
                        is.institutions(),
                        is.colleges(),
                        is.bodies(),
                        is.majors(),
                        is.programmes().stream().map(Circles::vocational).toList(),
                        is.progressions(),
                        is.courses(),
                        is.taught(),
                        is.laboratories(),
                        is.lodgings(),
                        is.patterns(),
                        is.closedWeeks())));
        return park;
    }

    private static Programme vocational(Programme is) {
        return new Programme(
                is.id(),
                is.majorCode(),
                is.institution(),
                EducationLevel.HIGHER_VOCATIONAL,
                is.teachers(),
                is.learnersPerTeacher(),
                is.leastClass(),
                is.approvedPlaces(),
                is.beds(),
                is.cohorts());
    }

    /** A park with its organisations and nothing in it. */
    public ParkId empty(String name) {
        return Regions.park(name, transactions, organisations);
    }

    /** The learner of this code, signed in with an account of the school. */
    public Actor learner(ParkId park, String id) {
        var learner = DEMONSTRATION.talent().learners().stream()
                .filter(l -> l.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        var school = DEMONSTRATION.education().programmes().stream()
                .filter(p -> p.id().equals(learner.programme()))
                .map(p -> new OrgId(p.institution().value()))
                .findFirst()
                .orElseThrow();
        var login = (park + "-" + id).toLowerCase(Locale.ROOT);
        var account = transactions.as(
                Regions.loader(park),
                () -> accounts.save(
                        new NewAccount(school, login, learner.name(), Set.of(Role.LEARNER), true, id),
                        "correct horse battery"));
        return Actor.account(account, park, school, Set.of(Role.LEARNER));
    }

    /** The mentor of this code, signed in with an account of the enterprise. */
    public Actor mentor(ParkId park, String id) {
        var mentor = DEMONSTRATION.industry().mentors().stream()
                .filter(m -> m.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        var enterprise = new OrgId(mentor.enterprise().value());
        var login = (park + "-" + id).toLowerCase(Locale.ROOT);
        var account = transactions.as(
                Regions.loader(park),
                () -> accounts.save(
                        new NewAccount(enterprise, login, "导师" + id, Set.of(Role.MENTOR), true, id),
                        "correct horse battery"));
        return Actor.account(account, park, enterprise, Set.of(Role.MENTOR));
    }
}
