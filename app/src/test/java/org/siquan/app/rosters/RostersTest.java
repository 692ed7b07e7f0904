package org.siquan.app.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.rosters.RosterFiles.ACADEMIC;
import static org.siquan.app.rosters.RosterFiles.CHSI;
import static org.siquan.app.rosters.RosterFiles.SECONDARY;
import static org.siquan.app.rosters.RosterFiles.file;
import static org.siquan.app.rosters.RosterFiles.number;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.app.rosters.Rosters.Change;
import org.siquan.app.rosters.Rosters.Faulty;
import org.siquan.app.rosters.Rosters.Offer;
import org.siquan.app.rosters.Rosters.Remark;
import org.siquan.app.rosters.Rosters.Sound;
import org.siquan.app.rosters.Rosters.Title;
import org.siquan.app.rosters.Rosters.Unmapped;
import org.siquan.app.talent.Learners;
import org.siquan.region.LearnerId;
import org.siquan.region.file.Issue;
import org.springframework.beans.factory.annotation.Autowired;

/** A school hands in the roster of its own system. */
@SiquanTest
@Tag("S5")
class RostersTest {

    private static final LocalDate BORN = LocalDate.of(2005, 6, 7);
    private static final String ADA = number(110105, BORN, 12);

    @Autowired
    Circles circles;

    @Autowired
    Rosters rosters;

    @Autowired
    IdentityNumbers numbers;

    @Autowired
    Learners learners;

    @Autowired
    Curriculum curriculum;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private PlacementFixture f;
    private Actor school;
    private ProgrammeView programme;

    @BeforeEach
    void aSchoolOfThePark() {
        park = circles.load("rosters-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        school = f.school();
        programme = as(school, () -> curriculum.listProgrammes()).stream()
                .filter(p -> p.institution().value().equals(school.org().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recognisesTheTitlesOfTheThreeSystems() {
        assertThat(proposed(file(ACADEMIC, List.of(ada("在读")))))
                .containsOnly(
                        Map.entry(RosterField.NUMBER, "学号"),
                        Map.entry(RosterField.NAME, "姓名"),
                        Map.entry(RosterField.IDENTITY, "身份证件号"),
                        Map.entry(RosterField.MAJOR, "专业名称"),
                        Map.entry(RosterField.CLASS, "行政班级"),
                        Map.entry(RosterField.ENTRY_YEAR, "年级"),
                        Map.entry(RosterField.STATE, "学籍状态"),
                        Map.entry(RosterField.PHONE, "手机号码"));
        assertThat(proposed(file(
                        "学信网.xlsx",
                        "普通高等学校在校生名册",
                        CHSI,
                        List.of(List.of(
                                "23110105150001",
                                "S1",
                                "甲",
                                "女",
                                "20050607",
                                ADA,
                                "本科",
                                "080901",
                                "计算机",
                                "20240901",
                                "注册学籍")))))
                .containsOnly(
                        Map.entry(RosterField.NUMBER, "学号"),
                        Map.entry(RosterField.NAME, "姓名"),
                        Map.entry(RosterField.BORN, "出生日期"),
                        Map.entry(RosterField.IDENTITY, "证件号码"),
                        Map.entry(RosterField.MAJOR, "专业名称"),
                        Map.entry(RosterField.ENTRY_YEAR, "入学日期"),
                        Map.entry(RosterField.STATE, "学籍状态"));
        assertThat(proposed(file(
                        SECONDARY,
                        List.of(List.of(
                                "G110105200506070012",
                                "甲",
                                "居民身份证",
                                ADA,
                                "2005-06-07",
                                "机电",
                                "1班",
                                "202409",
                                "在校",
                                "")))))
                .containsOnly(
                        Map.entry(RosterField.NUMBER, "学籍号"),
                        Map.entry(RosterField.NAME, "*姓名"),
                        Map.entry(RosterField.IDENTITY, "*身份证件号码"),
                        Map.entry(RosterField.BORN, "*出生日期"),
                        Map.entry(RosterField.MAJOR, "专业名称"),
                        Map.entry(RosterField.CLASS, "班级名称"),
                        Map.entry(RosterField.ENTRY_YEAR, "入学年月"),
                        Map.entry(RosterField.STATE, "学生当前状态"),
                        Map.entry(RosterField.PHONE, "联系电话"));
    }

    @Test
    void noExampleShowsAnIdentityNumber() {
        Unmapped unmapped = unmapped(file(ACADEMIC, List.of(ada("在读"))));

        assertThat(unmapped.titles()).extracting(Title::example).contains("110*************" + ADA.substring(16));
        assertThat(unmapped.toString()).doesNotContain(ADA, "13800138000");
    }

    @Test
    void aFileIsMappedOnceAppliedOnceAndChangesNothingTheSecondTime() throws SQLException {
        UploadedFile file = file(ACADEMIC, List.of(ada("在读"), row("2024002", "𠮷田", "", "休学"), existing()));
        Sound first = mapped(file);
        assertThat(first.lines()).extracting(Rosters.Line::change).containsOnly(Change.NEW);
        assertThat(first.remarks()).containsKeys(Remark.NOT_ACTIVE);

        as(school, () -> rosters.accept(first.upload(), first.mapping().id(), false));

        Learners.LearnerDetail ada = find(school.org() + "-2024001");
        assertThat(ada.learner().name()).isEqualTo("阿达");
        assertThat(ada.learner().entryYear()).isEqualTo(2024);
        assertThat(find(f.learner().value()).learner().name()).isEqualTo(f.learnerName());
        assertThat(as(school, () -> learners.find(new LearnerId(school.org() + "-2024002"))))
                .isEmpty();
        assertThat(column("select name from rosters.learner where park_id = ? and state = 'SUSPENDED'"))
                .containsExactly("𠮷田");

        List<String> before = column("select l::text from rosters.learner l where park_id = ? order by number");
        Sound again = (Sound) as(school, () -> rosters.offer(file));
        assertThat(again.mapping()).isEqualTo(first.mapping());
        assertThat(again.lines()).extracting(Rosters.Line::change).containsOnly(Change.UNCHANGED);
        as(school, () -> rosters.accept(again.upload(), again.mapping().id(), true));
        assertThat(column("select l::text from rosters.learner l where park_id = ? order by number"))
                .isEqualTo(before);
        assertThat(column("select action from platform.audit_entry where park_id = ? and action = 'rosters.taken'"))
                .hasSize(1);
    }

    @Test
    void saysWhoChangedAndWhoIsGone() throws SQLException {
        take(file(ACADEMIC, List.of(ada("在读"), row("2024002", "乙", "", "在读"))), false);

        Sound now = (Sound) as(
                school, () -> rosters.offer(file(ACADEMIC, List.of(ada("休学"), row("2024003", "丙", "", "")))));

        assertThat(now.lines())
                .extracting(line -> line.entry().number() + " " + line.change())
                .containsExactly("2024001 CHANGED", "2024003 NEW", "2024002 LEFT");
        as(school, () -> rosters.accept(now.upload(), now.mapping().id(), false));
        assertThat(column("select number from rosters.learner where park_id = ? and state = 'LEFT'"))
                .isEmpty();
        take(file(ACADEMIC, List.of(ada("休学"), row("2024003", "丙", "", ""))), true);
        assertThat(column("select number from rosters.learner where park_id = ? and state = 'LEFT'"))
                .containsExactly("2024002");
    }

    @Test
    void aFileWithoutSomeColumnsLeavesThemAsTheyAre() throws SQLException {
        take(file(ACADEMIC, List.of(ada("在读"))), false);

        Sound brief = mapped(file(List.of("学号", "姓名", "班级"), List.of(List.of("2024001", "阿达", "新班"))));
        as(school, () -> rosters.accept(brief.upload(), brief.mapping().id(), false));

        assertThat(column("select class_name || born || phone || entry_year from rosters.learner where park_id = ?"))
                .containsExactly("新班2005-06-07138001380002024");
        assertThat(reveal()).isEqualTo(Map.of(new LearnerId(school.org() + "-2024001"), ADA));
    }

    @Test
    void everyFaultOfARowIsNamedAtItsCellAndNeverQuotesTheNumber() {
        mapped(file(ACADEMIC, List.of(ada("在读"))));
        String wrong = ADA.substring(0, 17) + (ADA.endsWith("1") ? "2" : "1");
        List<Issue> faults = faults(file(
                ACADEMIC,
                List.of(
                        ada("在读"),
                        ada("在读"),
                        row("2024002", "乙", wrong, ""),
                        row("2024003", "丙", "1.10105200506071E+17", ""),
                        row("2024004", "", "123", ""),
                        row("2024005", "戊", ADA.substring(0, 6) + "20051331001X", ""))));

        assertThat(faults)
                .extracting(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                .containsExactly(
                        "3 1 id.duplicate",
                        "3 4 identity.twice",
                        "4 4 identity.check",
                        "5 4 identity.rounded",
                        "6 2 value.required",
                        "6 4 identity.shape",
                        "7 4 identity.date");
        assertThat(faults.toString()).doesNotContain(ADA, wrong, "20050607");
        assertThat(faults).allSatisfy(issue -> assertThat(issue.remedy().zh()).isNotBlank());
    }

    @Test
    void theDateOfBirthComesFromTheNumberAndMayNotDiffer() {
        List<String> good = List.of("1", "S1", "甲", "女", "", ADA, "本科", "", "", "", "");
        Sound sound = mapped(file(CHSI, List.of(good)));
        assertThat(sound.lines().getFirst().entry().born()).isEqualTo(BORN);

        List<String> other = List.of("1", "S1", "甲", "女", "2005年6月8日", ADA, "本科", "", "", "", "");
        assertThat(faults(file(CHSI, List.of(other)))).extracting(Issue::code).containsExactly("identity.born");
    }

    @Test
    void remarksWhoIsTooYoung() {
        LocalDate today = LocalDate.now(java.time.Clock.systemUTC());
        Sound sound = mapped(file(
                CHSI,
                List.of(
                        List.of(
                                "1",
                                "S1",
                                "甲",
                                "女",
                                today.minusYears(16).plusDays(2).toString(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        List.of(
                                "1",
                                "S2",
                                "乙",
                                "女",
                                today.minusYears(16).minusDays(2).toString(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        List.of(
                                "1",
                                "S3",
                                "丙",
                                "女",
                                today.minusYears(18).minusDays(2).toString(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""))));

        assertThat(sound.lines().get(0).remarks()).contains(Remark.UNDER_16);
        assertThat(sound.lines().get(1).remarks()).contains(Remark.MINOR);
        assertThat(sound.lines().get(2).remarks()).doesNotContain(Remark.UNDER_16, Remark.MINOR);
    }

    @Test
    void refusesFormulasOtherFilesAndEmptyOnes() {
        List<String> formula = new ArrayList<>(ada("在读"));
        formula.set(1, "=1+1");
        assertThat(faults(file(ACADEMIC, List.of(formula))))
                .extracting(Issue::code)
                .containsExactly("sheet.formula");
        assertThat(faults(new UploadedFile("a.xls", new byte[] {1, 2, 3})))
                .extracting(Issue::code)
                .containsExactly("roster.no-workbook");
        mapped(file(ACADEMIC, List.of(ada("在读"))));
        assertThat(faults(file(ACADEMIC, List.of()))).extracting(Issue::code).containsExactly("roster.none");
    }

    @Test
    void refusesAMappingThatCannotBeUsed() {
        Unmapped unmapped = unmapped(file(List.of("编号", "称呼", "证件", "证件2"), List.of(List.of("1", "甲", "", ""))));
        assertThat(unmapped.titles()).extracting(Title::proposed).containsOnlyNulls();

        assertThat(codes(unmapped, "", Map.of("证件", RosterField.IDENTITY, "证件2", RosterField.IDENTITY)))
                .containsExactlyInAnyOrder("mapping.twice", "mapping.required", "mapping.required", "mapping.name");
        assertThat(codes(
                        unmapped,
                        "x",
                        Map.of("编号", RosterField.NUMBER, "称呼", RosterField.NAME, "没有", RosterField.CLASS)))
                .containsExactly("mapping.no-such-title");
        assertThat(as(school, rosters::listMappings)).isEmpty();
        Sound sound = (Sound) as(
                school,
                () -> rosters.map(unmapped.upload(), "自编", Map.of("编号", RosterField.NUMBER, "称呼", RosterField.NAME)));
        assertThat(sound.lines()).hasSize(1);
    }

    @Test
    void anotherSchoolSeesNeitherMappingsNorLearnersNorNumbers() {
        Sound mine = mapped(file(ACADEMIC, List.of(ada("在读"))));
        as(school, () -> rosters.accept(mine.upload(), mine.mapping().id(), false));
        MappingId id = mine.mapping().id();
        Actor other = f.otherSchool();

        assertThat(as(other, rosters::listMappings)).isEmpty();
        assertThat(as(other, () -> rosters.offer(file(ACADEMIC, List.of(ada("在读"))))))
                .isInstanceOf(Unmapped.class);
        assertThatThrownBy(() -> as(other, () -> rosters.accept(mine.upload(), id, false)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("rosters-mapping-unknown");
        assertThatThrownBy(() -> transactions.runAs(other, () -> rosters.forget(id)))
                .hasMessage("rosters-mapping-unknown");
        List<LearnerId> ada = List.of(new LearnerId(school.org() + "-2024001"));
        assertThat(as(other, () -> numbers.reveal(ada, IdentityNumbers.Purpose.FILING)))
                .isEmpty();
        for (Role role : new Role[] {Role.PARK, Role.COMMISSION, Role.ENTERPRISE, Role.LEARNER}) {
            Actor somebody = People.person(park, school.org(), role);
            assertThatThrownBy(() -> as(somebody, () -> numbers.reveal(ada, IdentityNumbers.Purpose.FILING)))
                    .hasMessage("access-refused");
        }
    }

    @Test
    void theSameNumberAtTwoSchoolsIsTwoLearners() throws SQLException {
        take(file(ACADEMIC, List.of(ada("在读"))), false);
        Actor other = f.otherSchool();
        Unmapped unmapped = (Unmapped) as(other, () -> rosters.offer(file(ACADEMIC, List.of(ada("在读")))));
        Sound sound = (Sound) as(other, () -> rosters.map(unmapped.upload(), "名册", chosen(unmapped)));

        as(other, () -> rosters.accept(sound.upload(), sound.mapping().id(), false));

        assertThat(column("select learner_id from rosters.learner where park_id = ?"))
                .containsExactlyInAnyOrder(school.org() + "-2024001", other.org() + "-2024001");
    }

    @Test
    void theDatabaseHoldsNoNumberAndTheAuditNamesPurposeAndLearnersAlone() throws SQLException {
        Sound waiting = mapped(file(ACADEMIC, List.of(ada("在读"))));
        assertThat(column("select encode(content, 'escape') from rosters.upload where park_id = ?")
                        .getFirst())
                .doesNotContain(ADA)
                .doesNotStartWith("PK");
        as(school, () -> rosters.accept(waiting.upload(), waiting.mapping().id(), false));

        assertThat(column("select l::text from rosters.learner l where park_id = ?")
                        .getFirst())
                .contains("110*************" + ADA.substring(16))
                .doesNotContain(ADA, ADA.substring(0, 14));
        assertThat(reveal()).isEqualTo(Map.of(new LearnerId(school.org() + "-2024001"), ADA));
        List<String> audit = column("select e::text from platform.audit_entry e where park_id = ?");
        assertThat(audit.toString())
                .contains("rosters.identity-revealed", "INSURANCE", school.org() + "-2024001")
                .doesNotContain(ADA, "阿达");
    }

    @Test
    void aNumberThatWasAlteredOrMovedInTheDatabaseIsRefused() throws SQLException {
        take(file(ACADEMIC, List.of(ada("在读"), row("2024002", "乙", number(110105, BORN, 14), ""))), false);
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update rosters.learner l set identity_sealed =
                      (select o.identity_sealed from rosters.learner o where o.park_id = l.park_id and o.number = '2024002')
                    where l.number = '2024001' and l.park_id = '%s'""".formatted(park));
        }

        assertThatThrownBy(this::reveal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("altered");
    }

    private Map<LearnerId, String> reveal() {
        Map<LearnerId, String> plain = new HashMap<>();
        as(
                        school,
                        () -> numbers.reveal(
                                List.of(new LearnerId(school.org() + "-2024001")), IdentityNumbers.Purpose.INSURANCE))
                .forEach((learner, number) -> plain.put(learner, number.reveal()));
        return plain;
    }

    private List<String> ada(String state) {
        return row("2024001", "阿达", ADA, state);
    }

    private List<String> existing() {
        return row(f.learner().value(), f.learnerName(), "", "");
    }

    private List<String> row(String number, String name, String identity, String state) {
        return List.of(number, name, "女", identity, programme.major(), "机电2401", "2024级", state, "138 0013 8000", "汉族");
    }

    private List<String> codes(Unmapped file, String name, Map<String, RosterField> fields) {
        Offer offer = as(school, () -> rosters.map(file.upload(), name, fields));
        return ((Faulty) offer).faults().stream().map(Issue::code).toList();
    }

    private List<Issue> faults(UploadedFile file) {
        return ((Faulty) as(school, () -> rosters.offer(file))).faults();
    }

    private Unmapped unmapped(UploadedFile file) {
        return (Unmapped) as(school, () -> rosters.offer(file));
    }

    private Map<RosterField, String> proposed(UploadedFile file) {
        Map<RosterField, String> titles = new EnumMap<>(RosterField.class);
        chosen(unmapped(file)).forEach((title, field) -> titles.put(field, title));
        return titles;
    }

    private static Map<String, RosterField> chosen(Unmapped file) {
        Map<String, RosterField> fields = new HashMap<>();
        for (Title title : file.titles()) {
            RosterField field = title.proposed();
            if (field != null) {
                fields.put(title.text(), field);
            }
        }
        return fields;
    }

    private Sound mapped(UploadedFile file) {
        Unmapped unmapped = unmapped(file);
        return (Sound) as(school, () -> rosters.map(unmapped.upload(), "名册" + UUID.randomUUID(), chosen(unmapped)));
    }

    private void take(UploadedFile file, boolean leave) {
        Offer offer = as(school, () -> rosters.offer(file));
        Sound sound = offer instanceof Sound known ? known : mapped(file);
        as(school, () -> rosters.accept(sound.upload(), sound.mapping().id(), leave));
    }

    private Learners.LearnerDetail find(String id) {
        return as(school, () -> learners.find(new LearnerId(id))).orElseThrow();
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return transactions.as(actor, work);
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, park.value());
            List<String> all = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            return all;
        }
    }
}
