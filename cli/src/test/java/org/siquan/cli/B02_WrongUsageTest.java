package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that cannot be understood is answered in both languages, with exit code 2. */
class B02_WrongUsageTest {

    @ParameterizedTest
    @CsvSource({
        "--year,二〇二六,--year 的值 应是 2000 到 2100 之间的整数",
        "--year,1999,--year 的值 应是 2000 到 2100 之间的整数",
        "--year,20260,--year 的值 应是 2000 到 2100 之间的整数",
        "--seed,1.5,--seed 的值 应是 -9223372036854775808 到 9223372036854775807 之间的整数",
        "--seed,99999999999999999999,--seed 的值 应是 -9223372036854775808",
    })
    void aNumberThatIsNoneOrOutOfRange(String option, String value, String chinese) {
        Said said = Said.by("plan", option, value);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .contains("用法有误：" + chinese)
                .contains("Wrong usage: Invalid value for option '" + option + "'")
                .contains("was '" + value + "'")
                .contains("→ ./siquan plan --help");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void anOptionThatDoesNotExist() {
        Said said = Said.by("plan", "--sead", "1");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("不认识 --sead", "Unknown option", "--seed");
    }

    @Test
    void anOptionWithoutItsValue() {
        Said said = Said.by("plan", "--out");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("缺少 DIR", "Missing required parameter");
    }

    @Test
    void aVerbThatDoesNotExist() {
        Said said = Said.by("plam");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("不认识 plam", "plan");
    }

    @Test
    void evalWithoutWhatToMeasureShowsItsHelp() {
        Said said = Said.by("eval");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("titles");
    }

    @Test
    void theHelpOfPlanExplainsEveryOptionAndEveryExitCode() throws Exception {
        Said said = Said.by("plan", "--help");

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("--region", "--postings", "--year", "--seed", "--out", "--json", "--quiet", "130");
        for (var field : Arrays.stream(ExitCode.class.getDeclaredFields()).toList()) {
            assertThat(said.out().lines())
                    .as(field.getName())
                    .anyMatch(line -> line.strip().startsWith(String.valueOf(value(field)) + " "));
        }
    }

    private static int value(java.lang.reflect.Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
