package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.engine.scheduling.RotationSchedule;
import org.springframework.beans.factory.annotation.Autowired;

/** A finished rotation becomes the draft of a plan, once, and reads back as it was. */
@SiquanTest
@Tag("S5")
class PlanIntakeTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    PublishedPlans published;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;

    @BeforeEach
    void aPark() {
        park = SmallPark.open(transactions, organisations);
    }

    @Test
    void takesARunOverOnceAsADraft() {
        NewPlan plan = SmallPark.plan(UUID.randomUUID());

        PlanId first = take(plan);
        PlanId again = take(plan);

        assertThat(again).isEqualTo(first);
        assertThat(transactions.as(SmallPark.system(park), () -> published.findPublished()))
                .as("nobody published it")
                .isEmpty();
    }

    @Test
    void everyBlockOfEveryLearnerIsARowWithItsPlaces() {
        PlanId plan = take(SmallPark.plan(UUID.randomUUID()));

        List<Assignment> rows = transactions.as(SmallPark.system(park), () -> published.listAssignments(plan));

        assertThat(rows).hasSize(8);
        assertThat(rows).filteredOn(Assignment::work).hasSize(4).allSatisfy(row -> {
            assertThat(row.mentor()).isNotNull();
            assertThat(row.lodging().name()).isEqualTo("学生公寓");
            assertThat(row.laboratory()).isNull();
        });
        assertThat(rows)
                .filteredOn(row -> !row.work())
                .allSatisfy(row -> assertThat(row.laboratory()).isEqualTo(new Assignment.Named("lab", "共享实训室")));
    }

    @Test
    void refusesAScheduleThatBreaksAHardRule() {
        NewPlan plan = SmallPark.plan(UUID.randomUUID());
        NewPlan broken = new NewPlan(
                plan.run(),
                plan.year(),
                plan.monday(),
                plan.problem(),
                RotationSchedule.idle(4, 20),
                plan.bound(),
                plan.names());

        assertThatThrownBy(() -> take(broken)).hasMessageContaining("R01");
    }

    @Test
    void theDatabaseRefusesToBookALearnerTwiceInAWeek() throws SQLException {
        PlanId plan = take(SmallPark.plan(UUID.randomUUID()));

        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            String twice = """
                    insert into apprenticeship.plan_assignment (park_id, org_id, plan_id, learner, name, school, programme_id,
                      programme, class_id, class, block, first_week, last_week, site_id, site, lodging_id, lodging, travel)
                    select park_id, org_id, plan_id, learner, name, school, programme_id, programme, class_id, class, block,
                      last_week, last_week + 1, site_id, site, lodging_id, lodging, travel
                    from apprenticeship.plan_assignment where plan_id = '%s' limit 1""".formatted(plan);
            assertThatThrownBy(() -> statement.execute(twice))
                    .hasMessageContaining("plan_assignment_in_one_place_a_week");
        }
    }

    private PlanId take(NewPlan plan) {
        return transactions.as(SmallPark.system(park), () -> intake.take(plan));
    }
}
