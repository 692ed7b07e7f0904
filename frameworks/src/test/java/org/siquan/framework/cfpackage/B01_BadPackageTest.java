package org.siquan.framework.cfpackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.FrameworkRead;
import org.siquan.framework.SmallFramework;
import org.siquan.region.file.Issue;

/** Packages that cannot be used: each fault at its path with code, reason and remedy in two languages. */
@Tag("S15")
class B01_BadPackageTest {

    private static final String SOUND =
            new String(CfPackageWriter.write(SmallFramework.small(), Catalogue.load()), StandardCharsets.UTF_8);
    private static final String FIRST_COMPETENCY = "/CFItems/6";

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "statement taken away",
                        SOUND.replace("\"fullStatement\" : \"编程\",", ""),
                        FIRST_COMPETENCY + "/fullStatement case.missing"),
                Arguments.of(
                        "blank statement",
                        SOUND.replace("\"fullStatement\" : \"编程\"", "\"fullStatement\" : \" \""),
                        FIRST_COMPETENCY + "/fullStatement case.missing"),
                Arguments.of(
                        "number for a statement",
                        SOUND.replace("\"fullStatement\" : \"编程\"", "\"fullStatement\" : 7"),
                        FIRST_COMPETENCY + "/fullStatement json.type"),
                Arguments.of(
                        "text for aliases",
                        SOUND.replaceFirst("\"conceptKeywords\" : \\[[^\\]]*]", "\"conceptKeywords\" : \"Java\""),
                        FIRST_COMPETENCY + "/conceptKeywords json.type"),
                Arguments.of(
                        "object among aliases",
                        SOUND.replace("\"Python\"", "{}"),
                        FIRST_COMPETENCY + "/conceptKeywords/1 json.type"),
                Arguments.of(
                        "identifier that is none",
                        SOUND.replaceFirst("\"identifier\" : \"[^\"]*\"", "\"identifier\" : \"guan\""),
                        "/CFDocument/identifier case.identifier"),
                Arguments.of(
                        "title taken away",
                        SOUND.replaceFirst("\"title\" : \"小园区能力框架\",", ""),
                        "/CFDocument/title case.missing"),
                Arguments.of(
                        "text longer than a cell",
                        SOUND.replace("\"Python\"", "\"" + "长".repeat(65_537) + "\""),
                        FIRST_COMPETENCY + "/conceptKeywords/1 case.too-long"),
                Arguments.of(
                        "code that files cannot hold",
                        SOUND.replace("urn:siquan:major:080905", "urn:siquan:major:08 09"),
                        "/CFAssociations/10/destinationNodeURI/uri case.code"),
                Arguments.of("no package", "{\"CFDocuments\": []}", "/CFDocument case.missing"),
                Arguments.of("no object", "[]", "/CFDocument case.missing"),
                Arguments.of("document of another type", "{\"CFDocument\": 1}", "/CFDocument json.type"),
                Arguments.of("member given twice", SOUND.replaceFirst("\"creator\"", "\"title\""), " json.malformed"),
                Arguments.of("something behind the end", SOUND + "{}", " json.malformed"),
                Arguments.of("cut off", SOUND.substring(0, 4_000), " json.cut"),
                Arguments.of("empty", "", "/CFDocument case.missing"),
                Arguments.of("nested too deep", "[".repeat(5_000), " json.too-deep"),
                Arguments.of("no JSON", "id,zh,en\n", " json.malformed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedAtItsPath(String what, String json, String fault) {
        assertThat(json).isNotEqualTo(SOUND);
        assertThat(issues(json)).as(what).first().satisfies(issue -> {
            assertThat(issue.field() + " " + issue.code()).isEqualTo(fault);
            assertThat(issue.message().zh() + issue.remedy().zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(issue.message().en()).matches("(?s).*[a-z]{2}.*");
            assertThat(issue.remedy().en()).matches("(?s).*[a-z]{2}.*");
        });
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() {
        assertThat(issues(SOUND.replace("\"version\" :", "\"version\" "))
                        .getFirst()
                        .place())
                .matches("bad.json:\\d+:\\d+");
    }

    @Test
    void everyFaultIsListedUpToAMeasureAndTheOthersAreCounted() {
        List<Issue> issues = issues("{\"CFDocument\": {}, \"CFItems\": [" + "{},".repeat(300) + "{}]}");

        assertThat(issues).hasSize(CfFaults.LISTED + 1);
        assertThat(issues.getLast().code()).isEqualTo("case.more");
        assertThat(issues.getLast().message().en()).contains("404");
    }

    @Test
    void anItemThatIsGivenTwiceAndOneThatStandsAboveItselfAreNamed() {
        String first = item(1);
        String circle = """
                {"CFDocument": {"identifier": "%1$s", "title": "t"}, "CFItems": [
                 {"identifier": "%1$s", "fullStatement": "a"}, {"identifier": "%2$s", "fullStatement": "b"},
                 {"identifier": "%2$s", "fullStatement": "c"}],
                 "CFAssociations": [%3$s, %4$s]}""".formatted(item(9), first, child(first, item(2)), child(item(2), first));

        assertThat(issues(circle))
                .extracting(i -> i.field() + " " + i.code())
                .contains("/CFItems/2/identifier case.duplicate");
        assertThat(issues(circle.replace(
                        "\"identifier\": \"%s\", \"fullStatement\": \"c\"".formatted(first),
                        "\"identifier\": \"%s\", \"fullStatement\": \"c\"".formatted(item(2)))))
                .extracting(i -> i.field() + " " + i.code())
                .containsExactly("/CFItems/1 case.circle");
    }

    @Test
    void aFileThatIsTooLargeOrNotThereIsRefusedInWords() {
        byte[] large = new byte[CfPackageReader.MOST_BYTES + 1];

        assertThat(CfPackageReader.read("large.json", large))
                .isInstanceOfSatisfying(
                        FrameworkRead.Refused.class,
                        r -> assertThat(r.issues()).extracting(Issue::code).containsExactly("case.too-large"));
        assertThat(CfPackageReader.read(Path.of("absent.json")))
                .isInstanceOfSatisfying(
                        FrameworkRead.Refused.class,
                        r -> assertThat(r.issues()).extracting(Issue::code).containsExactly("file.missing"));
    }

    private static String item(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }

    private static String child(String child, String parent) {
        return "{\"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\": \"%s\"}, \"destinationNodeURI\": {\"identifier\": \"%s\"}}"
                .formatted(child, parent);
    }

    private static List<Issue> issues(String json) {
        return switch (CfPackageReader.read("bad.json", json.getBytes(StandardCharsets.UTF_8))) {
            case FrameworkRead.Accepted accepted -> throw new AssertionError("accepted: " + accepted.warnings());
            case FrameworkRead.Refused refused -> refused.issues();
        };
    }
}
