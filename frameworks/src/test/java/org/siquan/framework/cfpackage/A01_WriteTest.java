package org.siquan.framework.cfpackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.framework.SmallFramework.plain;
import static org.siquan.framework.SmallFramework.small;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.SmallFramework;
import org.siquan.region.Competency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands where in a package that we write. */
@Tag("S2")
class A01_WriteTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final JsonNode PACKAGE = JsonMapper.shared().readTree(CfPackageWriter.write(small(), CATALOGUE));

    @Test
    void theSameFrameworkGivesTheSameBytes() {
        assertThat(CfPackageWriter.write(small(), CATALOGUE)).isEqualTo(CfPackageWriter.write(small(), CATALOGUE));
    }

    @Test
    void anotherVersionKeepsEveryIdentifier() {
        List<Competency> more = new ArrayList<>();
        more.add(plain("IT-0", "需求分析", "Requirements"));
        more.addAll(small().competencies());
        CompetencyFramework next = SmallFramework.of("2026-2", more, small().levels());

        Set<String> before = identifiers(PACKAGE);
        Set<String> after = identifiers(JsonMapper.shared().readTree(CfPackageWriter.write(next, CATALOGUE)));

        assertThat(after).containsAll(before);
        after.removeAll(before);
        assertThat(after).as("item, chain and level of the new one").hasSize(3);
    }

    @Test
    void everyPartHasAnIdentifierOfItsOwn() {
        List<String> all = new ArrayList<>();
        for (String part : List.of("CFItems", "CFAssociations")) {
            PACKAGE.get(part).forEach(node -> all.add(node.get("identifier").asString()));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(5 + 1 + 2 + (5 + 1 + 2 * 2 + 1 + 2));
        assertThat(PACKAGE.at("/CFDocument/identifier").asString())
                .isEqualTo(small().identifier().toString());
    }

    @Test
    void aCompetencyHasItsEnglishNameAliasesAndCode() {
        JsonNode item = item("IT-1");

        assertThat(item.get("fullStatement").asString()).isEqualTo("编程");
        assertThat(item.get("alternativeLabel").asString()).isEqualTo("Programming");
        assertThat(item.get("conceptKeywords").toString()).isEqualTo("[\"Java\",\"Python\"]");
        assertThat(item.get("CFItemType").asString()).isEqualTo("Competency");
    }

    @Test
    void occupationsAndMajorsAreAssociationsToNamedEntriesOfOfficialTables() {
        List<JsonNode> codes = associations("IT-1", "isRelatedTo");

        assertThat(codes)
                .extracting(a -> a.at("/destinationNodeURI/uri").asString())
                .containsExactly(
                        "urn:siquan:occupation:2-02-10-03", "urn:siquan:major:080901", "urn:siquan:major:080905");
        assertThat(codes.get(1).at("/destinationNodeURI/title").asString()).isEqualTo("计算机科学与技术");
        assertThat(codes.get(1).at("/destinationNodeURI/targetType").asString()).isEqualTo("ext:major");
        assertThat(codes.get(1).at("/CFAssociationGroupingURI/title").asString())
                .isEqualTo("majors");
    }

    @Test
    void theDifficultyIsASkillLevelAndTheDescriptorsARubric() {
        assertThat(associations("IT-1", "hasSkillLevel"))
                .singleElement()
                .satisfies(
                        a -> assertThat(a.at("/destinationNodeURI/identifier").asString())
                                .isEqualTo(item("L3").get("identifier").asString()));
        JsonNode criterion = PACKAGE.at("/CFRubrics/0/CFRubricCriteria/0");
        assertThat(criterion.at("/CFItemURI/identifier").asString())
                .isEqualTo(item("IT-1").get("identifier").asString());
        assertThat(criterion.at("/CFRubricCriterionLevels/4/description").asString())
                .isEqualTo("第 5 级，能独立完成");
        assertThat(criterion
                        .at("/CFRubricCriterionLevels/4/extensions/0/siquan/descriptionEn")
                        .asString())
                .isEqualTo("Level 5: does it alone");
    }

    private static JsonNode item(String code) {
        return PACKAGE.get("CFItems")
                .valueStream()
                .filter(i -> i.get("humanCodingScheme").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> associations(String code, String type) {
        String origin = item(code).get("identifier").asString();
        return PACKAGE.get("CFAssociations")
                .valueStream()
                .filter(a -> a.get("associationType").asString().equals(type)
                        && a.at("/originNodeURI/identifier").asString().equals(origin))
                .toList();
    }

    private static Set<String> identifiers(JsonNode root) {
        return new HashSet<>(root.findValuesAsString("identifier"));
    }
}
