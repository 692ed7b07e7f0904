package org.siquan.engine.scheduling.verify.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rotation of two learners and seven weeks, of which the third is closed, counted by hand; and a mutant for each rule. */
@Tag("S5")
class RotationFileVerifierTest {

    private static final Map<String, String> FILES = files();

    @TempDir
    Path folder;

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("settings.csv", "weeks,closed_weeks\n7,3\n");
        files.put("patterns.csv", """
                pattern,kind,site,laboratory,min_weeks,max_weeks,max_idle_weeks,from_week
                P,work,,,1,2,2,1
                P,course,campus,lab,2,2,2,1
                P,work,,,1,2,2,1
                """);
        files.put("learners.csv", """
                learner,pattern,cohort,order,lodgings,ban_class,preferred_posts
                Chen,P,K,A,hall|villa,0,
                Li,P,K,A,hall,1,far|near
                """);
        files.put("posts.csv", """
                post,enterprise,site,capacity,orders
                near,E,n,1,A
                far,E,f,2,
                strange,F,n,9,B
                """);
        files.put("limits.csv", "post,first_week,last_week,capacity\nfar,6,7,1\n");
        files.put("mentors.csv", """
                mentor,enterprise,max_learners,absent_weeks
                sun,E,1,
                zhou,E,1,7
                wu,F,9,
                """);
        files.put("laboratories.csv", "laboratory,capacity\nlab,2\n");
        files.put("lodgings.csv", "lodging,beds\nhall,2\nvilla,\n");
        files.put("travel.csv", """
                lodging,site,minutes
                hall,campus,10
                hall,n,20
                hall,f,30
                villa,campus,61
                villa,n,5
                villa,f,5
                """);
        files.put("bans.csv", "ban_class,post,first_week,last_week\n1,far,7,7\n");
        files.put("plan.csv", """
                learner,week,block,post,mentor,lodging
                Chen,1,1,near,sun,hall
                Chen,2,1,near,sun,hall
                Chen,4,2,,,hall
                Chen,5,2,,,hall
                Chen,6,3,far,sun,hall
                Chen,7,3,far,sun,hall
                Li,1,1,far,zhou,hall
                Li,2,1,far,zhou,hall
                Li,4,2,,,hall
                Li,5,2,,,hall
                Li,6,3,near,zhou,hall
                """);
        return files;
    }

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private RotationVerdict verdict() {
        return RotationFileVerifier.verify(folder, folder.resolve("plan.csv"));
    }

    private void mutate(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after.replace("\\n", "\n")));
    }

    @Test
    void acceptsTheScheduleAndCountsItsCostAsByHand() {
        RotationVerdict verdict = verdict();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.feasible()).isTrue();
        // Chen travels 2·20 + 2·10 + 2·30, Li 2·30 + 2·10 + 20 minutes; each changes the post once.
        assertThat(verdict.cost().commute()).isEqualTo((120 + 100) * 1_000);
        assertThat(verdict.cost().continuity()).isEqualTo(2 * 60_000);
        // Beyond the shortest way: Chen (5 from the villa) 2·15 + 2·25; Li (20) 2·10, and 5 for the second wish.
        assertThat(verdict.cost().fairness()).isEqualTo(80 * 80 + 25 * 25);
        assertThat(verdict.cost().preference()).isEqualTo(5_000);
        // Near has one place for three learner-weeks, far two places for four.
        assertThat(verdict.cost().load()).isEqualTo(3 * 10_000 + 4 * 5_000);
        assertThat(verdict.cost().total()).isEqualTo(402_025);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} -> {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "R01; plan.csv; Li,6,3,near,zhou,hall; ''",
                "R02; patterns.csv; P,work,,,1,2; P,work,,,1,1",
                "R03; patterns.csv; ,2,1; ,0,1",
                "R04; plan.csv; Chen,4,2,,,hall; Chen,3,2,,,hall\\nChen,4,2,,,hall",
                "R04; patterns.csv; ,2,1; ,2,2",
                "R05; posts.csv; near,E,n,1,A; near,E,n,1,B",
                "R05; plan.csv; Chen,7,3,far; Chen,7,3,near",
                "R05; plan.csv; Chen,4,2,,,hall; Chen,4,2,near,sun,hall",
                "R06; bans.csv; 1,far,7,7; 0,far,6,6",
                "R07; limits.csv; far,6,7,1; far,6,7,0",
                "R07; posts.csv; near,E,n,1,A; near,E,n,0,A",
                "R08; mentors.csv; sun,E,1,; sun,E,1,6",
                "R08; plan.csv; Chen,6,3,far,sun; Chen,6,3,far,",
                "R08; plan.csv; Chen,6,3,far,sun; Chen,6,3,far,wu",
                "R09; plan.csv; Li,1,1,far,zhou; Li,1,1,far,sun",
                "R10; laboratories.csv; lab,2; lab,1",
                "R11; lodgings.csv; hall,2; hall,1",
                "R11; plan.csv; Li,6,3,near,zhou,hall; Li,6,3,near,zhou,villa",
                "R12; plan.csv; Chen,4,2,,,hall; Chen,4,2,,,villa",
                "R12; settings.csv; weeks,closed_weeks\\n7,3; weeks,closed_weeks,travel_limit_minutes\\n7,3,29"
            })
    void catchesAMutantOfEachRule(String rule, String file, String before, String after) throws IOException {
        mutate(file, before.replace("\\n", "\n"), after);

        RotationVerdict verdict = verdict();

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.findings())
                .as("%s", verdict.findings())
                .extracting(Finding::rule)
                .containsOnly(rule);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "settings.csv; 7,3; seven,3; settings.csv:2",
                "settings.csv; 7,3; 7,9; settings.csv:2",
                "travel.csv; villa,f,5; villa,g,5; villa to f",
                "posts.csv; near,E,n,1,A; near,E,n,-1,A; posts.csv:2",
                "learners.csv; Li,P; Li,Q; learners.csv:3",
                "plan.csv; Li,6; Wu,6; plan.csv:12",
                "plan.csv; Li,6; Li,8; plan.csv:12",
                "plan.csv; Li,6,; Li,5,; row in this week already",
                "plan.csv; block,post; post,block; header",
                "bans.csv; far; fare; bans.csv:2"
            })
    void namesTheFileAndLineThatCannotBeRead(String file, String before, String after, String named)
            throws IOException {
        mutate(file, before, after);

        assertThat(verdict().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.rule().equals(RotationFileVerifier.FILES))
                .anyMatch(finding -> finding.message().en().contains(named));
    }

    @Test
    void aMissingTableIsAFinding() throws IOException {
        Files.delete(folder.resolve("mentors.csv"));

        assertThat(verdict().findings())
                .anyMatch(finding -> finding.message().en().startsWith("mentors.csv: it cannot be read"));
    }

    @Test
    void readsTheSameContentFromOneJsonDocument() throws IOException {
        Path document = folder.resolve("rotation.json");
        Files.writeString(document, JSON);

        assertThat(RotationFileVerifier.verify(document, folder.resolve("plan.csv")))
                .isEqualTo(new RotationVerdict(List.of(), 0, verdict().cost()));
    }

    @Test
    void aJsonDocumentThatIsCutOffIsAFindingWithItsLine() throws IOException {
        Path document = folder.resolve("rotation.json");
        Files.writeString(document, JSON.substring(0, JSON.length() / 2));

        assertThat(RotationFileVerifier.verify(document, folder.resolve("plan.csv"))
                        .findings())
                .anyMatch(finding -> finding.message().en().startsWith("rotation.json:")
                        && finding.message().en().contains("no JSON of tables"));
    }

    private static final String JSON = """
            {"settings": {"weeks": 7, "closed_weeks": [3]},
             "patterns": [
              {"pattern": "P", "kind": "work", "min_weeks": 1, "max_weeks": 2, "max_idle_weeks": 2},
              {"pattern": "P", "kind": "course", "site": "campus", "laboratory": "lab", "min_weeks": 2, "max_weeks": 2},
              {"pattern": "P", "kind": "work", "min_weeks": 1, "max_weeks": 2}],
             "learners": [
              {"learner": "Chen", "pattern": "P", "cohort": "K", "order": "A", "lodgings": ["hall", "villa"]},
              {"learner": "Li", "pattern": "P", "cohort": "K", "order": "A", "lodgings": ["hall"], "ban_class": 1,
               "preferred_posts": ["far", "ne\\u0061r"]}],
             "posts": [
              {"post": "near", "enterprise": "E", "site": "n", "capacity": 1, "orders": ["A"]},
              {"post": "far", "enterprise": "E", "site": "f", "capacity": 2},
              {"post": "strange", "enterprise": "F", "site": "n", "capacity": 9, "orders": ["B"]}],
             "limits": [{"post": "far", "first_week": 6, "last_week": 7, "capacity": 1}],
             "mentors": [
              {"mentor": "sun", "enterprise": "E", "max_learners": 1},
              {"mentor": "zhou", "enterprise": "E", "max_learners": 1, "absent_weeks": [7]},
              {"mentor": "wu", "enterprise": "F", "max_learners": 9}],
             "laboratories": [{"laboratory": "lab", "capacity": 2}],
             "lodgings": [{"lodging": "hall", "beds": 2}, {"lodging": "villa"}],
             "travel": [
              {"lodging": "hall", "site": "campus", "minutes": 10}, {"lodging": "hall", "site": "n", "minutes": 20},
              {"lodging": "hall", "site": "f", "minutes": 30}, {"lodging": "villa", "site": "campus", "minutes": 61},
              {"lodging": "villa", "site": "n", "minutes": 5}, {"lodging": "villa", "site": "f", "minutes": 5}],
             "bans": [{"ban_class": 1, "post": "far", "first_week": 7, "last_week": 7}]}
            """;
}
