package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherTest {

    private static final String PASSED = """
        mkdir -p "$ROOT/app/target/surefire-reports"
        printf '<?xml version="1.0"?>\\n<testsuite name="A" time="0.1" tests="5" errors="1" skipped="1" failures="1">\\n<testcase/>\\n' \
          >"$ROOT/app/target/surefire-reports/TEST-A.xml"
        printf '<?xml version="1.0"?>\\n<testsuite name="B" tests="7" errors="0" skipped="0" failures="0" flakes="0">\\n' \
          >"$ROOT/app/target/surefire-reports/TEST-B.xml"
        """;

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "test",
                "plan",
                "align",
                "eval",
                "match",
                "explain",
                "whatif",
                "schedule",
                "replan",
                "whynot",
                "verify",
                "lottery",
                "framework",
                "gap",
                "forecast",
                "intake",
                "bench"
            })
    void explainsEveryVerbInBothLanguagesWithoutBuildingAnything(String verb) throws Exception {
        var answer = checkout.run(verb, "--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("用法 Usage: ./siquan " + verb, "例 Example")
                .containsPattern("[一-龥]{4}");
        assertThat(checkout.calls("mvn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, plan",
        "align, align",
        "eval, eval titles",
        "eval, eval ranking",
        "eval, eval train",
        "match, match",
        "explain, explain",
        "whatif, whatif",
        "schedule, schedule",
        "replan, replan",
        "whynot, whynot",
        "verify, verify match",
        "verify, verify schedule",
        "verify, verify seats",
        "lottery, lottery announce",
        "lottery, lottery draw",
        "lottery, lottery proof",
        "lottery, lottery check",
        "framework, framework export",
        "framework, framework check",
        "framework, framework import",
        "framework, framework diff",
        "gap, gap",
        "forecast, forecast",
        "intake, intake"
    })
    void theHelpNamesEveryOptionThatTheCommandHas(String verb, String path) throws Exception {
        CommandLine command = Main.commandLine();
        for (String name : path.split(" ", -1)) {
            command = Objects.requireNonNull(command.getSubcommands().get(name));
        }

        String help = checkout.run(verb, "--help").out();

        assertThat(command.getCommandSpec().options()).isNotEmpty().allSatisfy(option -> {
            if (!option.usageHelp() && !option.versionHelp()) {
                assertThat(help).contains(option.longestName());
            }
        });
        assertThat(command.getCommandSpec().usageMessage().exitCodeList().keySet())
                .allSatisfy(code -> assertThat(help).contains(code + " "));
    }

    @Test
    void buildsOnceAndNeverAgainWhileNothingChanges() throws Exception {
        checkout.withJava("25.0.1").withMaven("3.9.9", "");

        var first = checkout.run("demo", "--port", "8123");
        var second = checkout.run("demo");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("siquan-app.jar|--spring.profiles.active=demo|--server.port=8123|");
        assertThat(second.code()).isZero();
        assertThat(checkout.calls("mvn")).hasSize(1).first().asString().contains("-pl app -am");
        assertThat(checkout.calls("training")).as("prepared for fast starts").hasSize(1);
        assertThat(checkout.leftovers()).as("the data of the training").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "app/src/main/java/A.java, package",
        "region/src/main/resources/chains.csv, package",
        "region/src/main/resources/new.csv, package",
        "pom.xml, package"
    })
    void buildsAgainAfterAChangeOf(String file, String goals) throws Exception {
        checkout.withJava("25").withMaven("3.8.1", "");
        checkout.run("serve");

        checkout.write(file, "changed");
        checkout.run("serve");

        assertThat(checkout.calls("mvn")).hasSize(2).last().asString().endsWith(goals);
    }

    @Test
    void buildsFromNothingWhenASourceWasDeleted() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");
        checkout.run("serve");

        checkout.delete("region/src/main/resources/chains.csv");
        checkout.run("serve");

        assertThat(checkout.calls("mvn")).hasSize(2).last().asString().endsWith("clean package");
    }

    @Test
    void preparesFastStartsOfMatchOncePerBuildAndOfNoOtherVerbOfTheCommandLine() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");

        var plan = checkout.run("plan");
        assertThat(checkout.calls("training")).isEmpty();
        var first = checkout.run("match", "a round", "--json");
        var second = checkout.run("match", "a round", "--json");

        assertThat(plan.code()).isZero();
        assertThat(first.out()).endsWith("Main|match|a round|--json|");
        assertThat(first.err()).contains("为快速启动做准备");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(checkout.calls("training")).hasSize(1);
    }

    @Test
    void doesNotBuildTheApplicationForAChangeOfTheCommandLine() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");
        checkout.run("serve");

        checkout.write("cli/src/main/java/B.java", "class B {}");
        checkout.write("app/src/test/java/ATest.java", "class ATest {}");
        checkout.run("serve");

        assertThat(checkout.calls("mvn")).hasSize(1);
    }

    @Test
    void saysWhyABuildFailedAndTriesAgainNextTime() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "echo '[ERROR] A.java:[1,1] ; expected'; exit 1");

        var answer = checkout.run("demo");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("A.java:[1,1] ; expected", "构建失败", "The build failed");
        checkout.run("demo");
        assertThat(checkout.calls("mvn")).hasSize(2);
    }

    @Test
    void worksThroughASymbolicLinkFromAnywhere() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");
        Path link = Files.createSymbolicLink(folder.resolve("link to siquan"), checkout.launcher());

        var answer = checkout.run(link, Map.of(), "plan", "--out", "a folder");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("四圈 with space/cli/target/siquan-cli.jar:", "Main|plan|--out|a folder|");
    }

    @Test
    void prefersJavaHomeOnlyWhenItIsNewEnough() throws Exception {
        checkout.withJava("17.0.2").withJava("26-ea").withMaven("3.9.9", "");
        String old = folder.resolve("jdks/jdk-17.0.2").toString();

        assertThat(checkout.run(checkout.launcher(), Map.of("JAVA_HOME", old), "plan")
                        .code())
                .isZero();
    }

    @Test
    void saysWhichJdkToInstallAndWhichOnesItFound() throws Exception {
        checkout.withJava("17.0.2");

        var answer = checkout.run("demo");

        assertThat(answer.code()).isEqualTo(69);
        assertThat(answer.err()).contains("需要 JDK 25", "A JDK 25 or newer is needed", "17 (", "temurin-25-jdk");
    }

    @ParameterizedTest
    @CsvSource({"3.6.3, 69", "3.8.7, 0", "4.0.0, 0"})
    void needsMavenOnlyToBuildAndNewEnough(String version, int code) throws Exception {
        checkout.withJava("25").withMaven(version, "");

        var answer = checkout.run("plan");

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.err()).contains(code == 0 ? "Building" : "Maven 3.8 or newer is needed, this is 3.6");
    }

    @Test
    void testsStopWithASentenceWhereThereIsNoBrowser() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");

        var answer = checkout.run("test");

        assertThat(answer.code()).isEqualTo(69);
        assertThat(answer.err()).contains("浏览器测试需要", "Chromium and a CJK font", "./siquan test --install-browser");
        assertThat(checkout.calls("mvn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,", ", --install-browser"})
    void installsTheBrowserWhenAskedOrOnAContinuousIntegrationServer(@Nullable String ci, @Nullable String option)
            throws Exception {
        checkout.withJava("25")
                .withMaven("3.9.9", PASSED)
                .with("id", "echo 0")
                .with("installed", "echo font")
                .with("apt-get", """
                    echo "$*" >>"$CALLS/apt"
                    for program in chromium fc-list; do cp "${0%/*}/installed" "${0%/*}/$program"; done
                    """);

        var answer = checkout.run(
                checkout.launcher(),
                ci == null ? Map.of() : Map.of("CI", ci),
                option == null ? new String[] {"test"} : new String[] {"test", option});

        assertThat(checkout.calls("apt")).anySatisfy(call -> assertThat(call).contains("chromium", "fonts-noto-cjk"));
        assertThat(answer.out()).contains("9 passed, 2 failed, 1 skipped");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void testsEndWithTheSumOfAllReportsAndMavensExitCode(int code) throws Exception {
        checkout.withJava("25")
                .with("chromium", "")
                .with("fc-list", "echo font")
                .withMaven("3.9.9", PASSED + "exit " + code);
        checkout.write("app/target/surefire-reports/TEST-Old.xml", "<testsuite tests=\"100\" failures=\"100\">");
        checkout.write("year/src/test/java/YearTest.java", "class YearTest {}");

        var answer = checkout.run("test");

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.out()).contains("not run: year").endsWith("9 passed, 2 failed, 1 skipped\n");
        assertThat(checkout.calls("mvn")).hasSize(1).first().asString().endsWith("--fail-at-end verify");
    }

    @ParameterizedTest
    @CsvSource({"deme", "demo --prot=8081", "demo --port", "test --fast"})
    void refusesWhatItDoesNotKnow(String words) throws Exception {
        var answer = checkout.run(words.split(" ", -1));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).containsAnyOf("Unknown", "without a value");
        assertThat(checkout.calls("mvn")).isEmpty();
    }
}
