package org.siquan.app.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.cycle.MatchingChecks;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.files.RoundFiles;
import org.siquan.year.YearInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Who may take what to check a matching with, after the demonstration region's year was run once with little effort. */
@SiquanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("S4")
@Tag("S7")
class MatchingChecksTest {

    private final Circles circles;
    private final YearInputs inputs;
    private final YearJob job;
    private final RunTable runs;
    private final MatchingChecks checks;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    private ParkId park;
    private UUID run;

    MatchingChecksTest(
            @Autowired Circles circles,
            @Autowired YearInputs inputs,
            @Autowired YearJob job,
            @Autowired RunTable runs,
            @Autowired MatchingChecks checks,
            @Autowired TenantTransactions transactions,
            @Autowired JdbcClient jdbc,
            @Autowired MockMvcTester mvc) {
        this.circles = circles;
        this.inputs = inputs;
        this.job = job;
        this.runs = runs;
        this.checks = checks;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @BeforeAll
    void runTheYear() {
        park = circles.load("checks");
        Actor operator = Regions.person(park, Role.PARK);
        run = UUID.randomUUID();
        YearInput input = ActingAs.call(operator, () -> inputs.now(2026));
        transactions.runAs(operator, () -> {
            runs.insert(
                    new CycleRun(
                            run,
                            input.year(),
                            2026,
                            input.hash(),
                            YearInput.VERSION,
                            null,
                            java.time.Instant.EPOCH,
                            null,
                            null,
                            List.of()),
                    operator.park(),
                    operator.org());
            inputs.keep(run, input);
        });
        job.run(new Undisturbed(run, operator));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARK", "COMMISSION"})
    void operatorAndAuthorityTakeABundleThatVerifies(Role role, @TempDir Path folder) throws IOException {
        unzip(bytes("/cycle/runs/" + run + "/bundle.zip", Regions.person(park, role)))
                .forEach((name, text) -> write(folder.resolve(name), text));

        String mechanism = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("manifest.json")))
                .get("mechanism")
                .asString();
        var verdict = RoundFiles.read(folder, folder).verify(Claims.ofMechanism(mechanism), 2);
        assertThat(mechanism).isEqualTo("deferred-acceptance+opening");
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void takingTheBundleIsLogged() throws IOException {
        bytes("/cycle/runs/" + run + "/bundle.zip", Regions.person(park, Role.COMMISSION));

        assertThat(transactions.as(
                        Regions.loader(park),
                        () -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where park_id = :park and action = 'cycle.bundle-taken'""")
                                .param("park", park.value())
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARK", "COMMISSION"})
    void nobodyElseGetsTheBundleNeitherByAddressNorFromTheService(Role role) {
        Actor actor = Regions.person(park, role);

        assertThat(get("/cycle/runs/" + run + "/bundle.zip", actor)).hasStatus(403);
        assertThatThrownBy(() -> ActingAs.call(actor, () -> checks.findBundle(run)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("cycle-bundle-refused");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyOfTheParkTakesThePublicPartAndNobodyOfAnother(Role role) throws IOException {
        Map<String, String> files = unzip(bytes("/cycle/runs/" + run + "/public.zip", Regions.person(park, role)));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "public.json",
                        "cutoffs.csv",
                        "announcement.json",
                        "commitments.csv",
                        "numbers.csv",
                        "reveal.json");
        assertThat(String.join("", files.values())).doesNotContain("N0001", "L0001");
        assertThat(get("/cycle/runs/" + run + "/public.zip", org.siquan.app.People.person(role)))
                .hasStatus(404);
    }

    @Test
    void aLearnerTakesTheirOwnProofAndNobodyElses() throws IOException {
        Actor learner = circles.learner(park, "N0001");

        String proof = new String(bytes("/cycle/me/proof.json", learner), StandardCharsets.UTF_8);

        assertThat(JsonMapper.shared().readTree(proof).get("applicant").asString())
                .isEqualTo("N0001");
        assertThat(get("/cycle/learners/N0002/proof.json", learner)).hasStatus(403);
        assertThat(ActingAs.call(learner, () -> checks.findTicket(run, "N0002")))
                .as("another's, asked of the service")
                .isEmpty();
        assertThat(transactions.as(
                        learner,
                        () -> jdbc.sql("select learner from cycle.lottery_ticket")
                                .query(String.class)
                                .list()))
                .as("rows the database shows")
                .containsExactly("N0001");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL", "ENTERPRISE", "MENTOR", "COMMISSION"})
    void nobodyButTheLearnerAndTheOperatorIsHandedAProof(Role role) {
        Actor actor = Regions.person(park, role);

        assertThat(get("/cycle/learners/N0001/proof.json", actor)).hasStatus(403);
        assertThat(ActingAs.call(actor, () -> checks.findTicket(run, "N0001"))).isEmpty();
    }

    @Test
    void theOperatorHandsOutAProofOfALearnerWhoTookPart() throws IOException {
        Actor operator = Regions.person(park, Role.PARK);

        assertThat(new String(bytes("/cycle/learners/N0002/proof.json", operator), StandardCharsets.UTF_8))
                .contains("\"applicant\" : \"N0002\"", "\"salt\"");
        assertThat(get("/cycle/learners/X1/proof.json", operator)).hasStatus(404);
        assertThat(get("/cycle/runs/" + new UUID(1, 1) + "/bundle.zip", operator))
                .hasStatus(404);
    }

    @Test
    void aLearnersPageShowsTheLotteryTheVerdictAndTheirOwnNumberInBothLanguages() throws Exception {
        Actor learner = circles.learner(park, "N0001");
        String number = JsonMapper.shared()
                .readTree(bytes("/cycle/me/proof.json", learner))
                .get("number")
                .asString();

        assertThat(text(get("/cycle/me", learner)))
                .contains("独立核验通过", "2,000 人 · 0 处不符", number, "演示开奖", "data-proof", "在本页重算")
                .contains("/siquan/js/recheck-")
                .doesNotContain("??");
        assertThat(text(get("/cycle/me?lang=en", learner)))
                .contains("Verified independently", "2,000 learners · 0 findings", number, "Recompute here")
                .doesNotContain("??");
    }

    @Test
    void aSchoolReadsTheLotteryButNoSaltOnALearnersPage() throws Exception {
        Actor learner = circles.learner(park, "N0001");
        Actor school = org.siquan.app.People.person(park, learner.org(), Role.SCHOOL);

        assertThat(text(get("/cycle/learners/N0001", school)))
                .contains("独立核验通过")
                .doesNotContain("data-proof", "lottery-number", "\"salt\"");
    }

    @Test
    void theProgramToCheckWithIsTheOneOfTheDocument() throws IOException {
        Matcher inDocument = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/engines/lottery.md")));

        assertThat(inDocument.find()).isTrue();
        assertThat(Path.of("src/main/resources/static/siquan/lottery-check.py")).hasContent(inDocument.group(1));
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private byte[] bytes(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Content-Disposition")).contains("attachment");
        return result.getResponse().getContentAsByteArray();
    }

    private static String text(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One attempt at a run that nobody cancels. */
    private record Undisturbed(UUID run, Actor actor) implements JobRun {

        @Override
        public JobId id() {
            return new JobId(run);
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
            // nothing to go on from
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
