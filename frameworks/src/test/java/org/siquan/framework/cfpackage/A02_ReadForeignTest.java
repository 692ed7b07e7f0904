package org.siquan.framework.cfpackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.FrameworkRead;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.siquan.region.file.Issue;

/** Packages of others: English, of several layers, with what a framework here does not hold. */
@Tag("S2")
class A02_ReadForeignTest {

    private static final String FOREIGN = """
            {"CFDocument": {"identifier": "c5fb0812-d7cb-11e8-824f-0242ac160002", "uri": "https://case.example/d",
              "creator": "A state", "title": "Computing standards", "language": "en", "publisher": "A state",
              "lastChangeDateTime": "2024-03-01T10:00:00+00:00", "adoptionStatus": "Adopted"},
             "CFItems": [
              {"identifier": "00000000-0000-4000-8000-00000000000A", "uri": "u", "fullStatement": "Algorithms",
               "humanCodingScheme": "AL", "CFItemType": "Strand", "lastChangeDateTime": "2024-03-01T10:00:00+00:00"},
              {"identifier": "00000000-0000-4000-8000-00000000000b", "uri": "u", "fullStatement": "Sorting",
               "lastChangeDateTime": "2024-03-01T10:00:00+00:00"},
              {"identifier": "00000000-0000-4000-8000-00000000000c", "uri": "u", "humanCodingScheme": "AL.1 (a)",
               "fullStatement": "Compare two ways to sort", "notes": "since 2020", "educationLevel": ["09", "10"],
               "conceptKeywords": ["sorting|ordering", "efficiency"], "lastChangeDateTime": "2024-03-01T10:00:00+00:00"},
              {"identifier": "00000000-0000-4000-8000-00000000000d", "uri": "u", "humanCodingScheme": "ET-1",
               "fullStatement": "Judge a use of data", "colour": "red", "lastChangeDateTime": "2024-03-01T10:00:00+00:00"},
              {"identifier": "00000000-0000-4000-8000-00000000000e", "uri": "u", "language": "zh",
               "fullStatement": "评价数据的使用", "lastChangeDateTime": "2024-03-01T10:00:00+00:00"}],
             "CFAssociations": [
              LINK(isChildOf, a, DOC), LINK(isChildOf, B, a), LINK(isChildOf, c, b), LINK(isChildOf, d, DOC),
              LINK(isTranslationOf, e, d), LINK(precedes, c, d), LINK(isChildOf, d, 9)],
             "CFRubrics": [{"identifier": "00000000-0000-4000-8000-0000000000f0", "uri": "u",
              "lastChangeDateTime": "2024-03-01T10:00:00+00:00", "CFRubricCriteria": [
               {"identifier": "00000000-0000-4000-8000-0000000000f1", "uri": "u", "lastChangeDateTime": "2024-03-01T10:00:00+00:00",
                "CFItemURI": {"title": "t", "uri": "u", "identifier": "00000000-0000-4000-8000-00000000000c"},
                "CFRubricCriterionLevels": [{"position": 1, "description": "cannot"}, {"position": 2, "description": "can"}]}]}]}
            """;

    private static final FrameworkRead.Accepted READ = read(FOREIGN);
    private static final CompetencyFramework FRAMEWORK = READ.framework();

    @Test
    void leavesAreCompetenciesAndTheTopOfEachIsItsChain() {
        assertThat(FRAMEWORK.chains())
                .extracting(c -> c.id().value(), Chain::en)
                .containsExactly(tuple("AL", "Algorithms"), tuple("F-c5fb0812", "Computing standards"));
        assertThat(FRAMEWORK.competencies())
                .extracting(Competency::en, c -> c.chain().value())
                .containsExactly(tuple("Compare two ways to sort", "AL"), tuple("Judge a use of data", "F-c5fb0812"));
    }

    @Test
    void aTranslationGivesTheOtherNameAndIsNoCompetencyOfItsOwn() {
        assertThat(FRAMEWORK.competencies().get(1).zh()).isEqualTo("评价数据的使用");
        assertThat(FRAMEWORK.competencies().getFirst().zh())
                .as("no translation: its words stand for both, and that is said")
                .isEqualTo("Compare two ways to sort");
    }

    @Test
    void aCodeThatFilesCannotHoldIsReplacedByTheIdentifier() {
        assertThat(FRAMEWORK.competencies())
                .extracting(c -> c.id().value())
                .containsExactly("00000000-0000-4000-8000-00000000000c", "ET-1");
    }

    @Test
    void keywordsAreAliasesAndABarSeparatesThem() {
        assertThat(FRAMEWORK.competencies().getFirst().aliases()).containsExactly("sorting", "ordering", "efficiency");
    }

    @Test
    void whatIsNotTakenOverIsNamedOnceWithItsFirstPlace() {
        assertThat(READ.warnings())
                .extracting(i -> i.code() + " " + i.field())
                .contains(
                        "case.not-kept /CFDocument/publisher",
                        "case.not-kept /CFItems/2/notes",
                        "case.not-kept /CFItems/2/educationLevel",
                        "case.unknown-member /CFItems/3/colour",
                        "case.association /CFAssociations/5",
                        "case.outside /CFAssociations/6",
                        "case.criterion /CFRubrics/0/CFRubricCriteria/0",
                        "case.code-replaced /CFItems/2/humanCodingScheme",
                        "case.bar /CFItems/2/conceptKeywords",
                        "case.flattened /CFItems/2",
                        "case.one-language /CFItems/2",
                        "case.no-chain /CFDocument");
        assertThat(READ.warnings())
                .filteredOn(i -> i.code().equals("case.no-level"))
                .singleElement()
                .satisfies(i -> assertThat(i.message().en()).contains("2 times"));
        assertThat(READ.warnings()).allSatisfy(i -> {
            assertThat(i.message().zh()).matches(".*\\p{IsHan}.*");
            assertThat(i.remedy().en()).matches(".*[a-z]{2}.*");
        });
    }

    @Test
    void nothingOfItNeedsAnAssociationADefinitionOrAnItem() {
        FrameworkRead.Accepted bare = read("""
                {"CFDocument": {"identifier": "c5fb0812-d7cb-11e8-824f-0242ac160002", "title": "空框架"}}
                """);

        assertThat(bare.framework().competencies()).isEmpty();
        assertThat(bare.warnings()).extracting(Issue::code).contains("case.no-competency", "case.no-date");
    }

    private static FrameworkRead.Accepted read(String json) {
        String links = json.replace("DOC", "c5fb0812-d7cb-11e8-824f-0242ac160002")
                .replaceAll("LINK\\((\\w+), (\\w), (\\w)\\)", "LINK($1, $2, 00000000-0000-4000-8000-00000000000$3)")
                .replaceAll("LINK\\((\\w+), (\\w), ([\\w-]+)\\)", """
                        {"identifier": "00000000-0000-4000-8000-0000000000ff", "associationType": "$1", "uri": "u",
                         "originNodeURI": {"title": "t", "uri": "u", "identifier": "00000000-0000-4000-8000-00000000000$2"},
                         "destinationNodeURI": {"title": "t", "uri": "u", "identifier": "$3"},
                         "lastChangeDateTime": "2024-03-01T10:00:00+00:00"}""");
        return switch (CfPackageReader.read("foreign.json", links.getBytes(StandardCharsets.UTF_8))) {
            case FrameworkRead.Accepted accepted -> accepted;
            case FrameworkRead.Refused refused -> throw new AssertionError(said(refused.issues()));
        };
    }

    private static String said(List<Issue> issues) {
        return issues.stream()
                .map(i -> i.field() + " " + i.code() + " " + i.message().en())
                .collect(Collectors.joining("\n"));
    }
}
