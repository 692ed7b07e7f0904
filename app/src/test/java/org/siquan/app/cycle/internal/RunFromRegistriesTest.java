package org.siquan.app.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.alignment.Deciding;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.springframework.beans.factory.annotation.Autowired;

/** A run reads the four registries as they were when it began; the demonstration region with little effort. */
@SiquanTest
@Tag("S14")
class RunFromRegistriesTest {

    private static final Region GUAN = DemonstrationRegion.load();
    private static final String POSTINGS = """
        id,title,company,city,description
        1,数控机床操作工,某厂,廊坊,操作数控车床，联系 13800000000
        2,Java开发工程师,某公司,北京,熟悉 Spring 与 MySQL
        ,没有编号,某公司,北京,x
        """;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    IndustryRegistry industry;

    @Autowired
    Deciding deciding;

    @Autowired
    List<JobHandler> handlers;

    @Autowired
    YearInputs inputs;

    @Autowired
    YearJob job;

    @Autowired
    RunTable runs;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private Actor operator;

    @BeforeEach
    void aParkWithTheDemonstrationsData() {
        var park = new ParkId("run-" + UUID.randomUUID().toString().substring(0, 8));
        operator = People.person(park, new OrgId("park"), Role.PARK);
        transactions.runAs(Actor.system("test", park), () -> {
            organisations.save(new Organisations.Park(park, "园", "Park", false));
            data.replace(GUAN);
        });
    }

    @Test
    void theRegistriesGiveTheSameInputAsTheFiles() {
        YearInput input = now();

        assertThat(input.region().contentHash()).isEqualTo(GUAN.contentHash());
        assertThat(now().hash()).as("asked twice").isEqualTo(input.hash());
    }

    @Test
    void anEditInARegistryChangesTheNextInput() {
        String before = now().hash();

        transactions.runAs(operator, () -> industry.replace(withSmallerFirstClass(GUAN.industry())));

        assertThat(now().hash()).isNotEqualTo(before);
    }

    @Test
    void advertisementsArePartOfTheNextInputUntilTheyAreDeleted() {
        String before = now().hash();

        Offer offer = ActingAs.call(
                operator, () -> imports.offerPostings("ads.csv", POSTINGS.getBytes(StandardCharsets.UTF_8)));
        var id = ((Offer.Waiting) offer).id();
        var preview = ActingAs.call(operator, () -> imports.previewPostings(id));
        ActingAs.run(operator, () -> imports.acceptPostings(id));

        assertThat(preview.advertisements()).isEqualTo(2);
        assertThat(preview.cleaned()).isOne();
        assertThat(preview.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.line()).isEqualTo(4));
        assertThat(now().hash()).isNotEqualTo(before);
        assertThat(now().postings())
                .hasSize(2)
                .noneSatisfy(p -> assertThat(p.description()).contains("13800000000"));
        ActingAs.run(operator, () -> imports.deletePostings());
        assertThat(now().hash()).isEqualTo(before);
    }

    @Test
    void whatPeopleDecideAboutTitlesIsPartOfTheNextInputAndKeptWithTheRun() {
        readAlignment();
        String before = now().hash();
        ItemId order = ItemId.of(
                ItemKind.ORDER, GUAN.industry().orders().getFirst().id().value(), 0);

        ActingAs.run(operator, () -> deciding.decide(order, 0, new NewDecision.Change("6-31-01-03", "试")));

        assertThat(now().hash()).isNotEqualTo(before);
        assertThat(now().decisions()).singleElement().isInstanceOf(TitleDecision.Coded.class);
        assertThat(transactions.as(operator, () -> inputs.of(started(), 1)).hash())
                .as("kept and read back")
                .isEqualTo(now().hash());
        ActingAs.run(operator, () -> deciding.undo(order, 1, ""));
        assertThat(now().hash()).as("undone").isEqualTo(before);
    }

    private void readAlignment() {
        handlers.stream()
                .filter(handler -> handler.kind().equals("alignment.read"))
                .forEach(handler -> handler.run(new Attempt(UUID.randomUUID(), null)));
    }

    @Test
    void aRunThatDiesAfterEveryStageGoesOnWithWhatItBeganWith() {
        String expected = finished(started());
        UUID run = started();
        List<Stage> deaths = new ArrayList<>();

        for (Stage stage : Stage.values()) {
            assertThatThrownBy(() -> job.run(new Attempt(run, stage))).isInstanceOf(Died.class);
            deaths.add(stage);
            if (stage == Stage.ALIGNMENT) {
                transactions.runAs(operator, () -> industry.replace(withSmallerFirstClass(GUAN.industry())));
            }
        }

        assertThat(finished(run)).isEqualTo(expected);
        assertThat(deaths).containsExactly(Stage.values());
        assertThat(finished(started())).as("the next run reads the edit").isNotEqualTo(expected);
        assertThatThrownBy(() -> transactions.as(operator, () -> inputs.of(run, 1)))
                .as("what a finished run began with is not kept: it names learners")
                .hasMessageContaining("no longer kept");
    }

    private YearInput now() {
        return ActingAs.call(operator, () -> inputs.now(1));
    }

    private UUID started() {
        UUID id = UUID.randomUUID();
        YearInput input = now();
        transactions.runAs(operator, () -> {
            runs.insert(
                    new CycleRun(
                            id,
                            input.year(),
                            1,
                            input.hash(),
                            YearInput.VERSION,
                            null,
                            java.time.Instant.EPOCH,
                            null,
                            null,
                            List.of()),
                    operator.park(),
                    operator.org());
            inputs.keep(id, input);
        });
        return id;
    }

    private String finished(UUID run) {
        return job.run(new Attempt(run, null)).hash();
    }

    private static Industry withSmallerFirstClass(Industry i) {
        List<OrderClass> classes = new ArrayList<>(i.classes());
        OrderClass c = classes.getFirst();
        classes.set(0, new OrderClass(c.id(), c.order(), c.zh(), c.majorCodes(), 0, c.most() - 5, c.patterns()));
        return new Industry(
                i.chains(),
                i.competencies(),
                i.levels(),
                i.enterprises(),
                i.orders(),
                classes,
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
    }

    /** What ends a process. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** One attempt of a process at a run; it dies when the stage is stored. */
    private final class Attempt implements JobRun {

        private final UUID run;
        private final @Nullable Stage death;

        Attempt(UUID run, @Nullable Stage death) {
            this.run = run;
            this.death = death;
        }

        @Override
        public JobId id() {
            return new JobId(run);
        }

        @Override
        public Actor actor() {
            return Objects.requireNonNull(operator);
        }

        @Override
        public String input() {
            return "{\"run\":\"%s\"}".formatted(run);
        }

        @Override
        public Optional<JobCheckpoint> lastCheckpoint() {
            return Optional.empty();
        }

        @Override
        public void checkpoint(JobCheckpoint state) {
            if (death != null && state.state().equals(death.key())) {
                throw new Died();
            }
        }

        @Override
        public void progress(String step, long done, long total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
