package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCleaningTest {

    private final TitleCleaning cleaning = TitleCleaning.ofResource();

    @ParameterizedTest
    @CsvSource({
        "高级Java工程师（J12345）, 高级java工程师",
        "某某餐饮管理有限公司招聘洗碗工, 洗碗工",
        "招聘专员, 招聘专员",
        "急招仓管 月薪6000-8000元 包吃住, 仓管",
        "【五险一金】会计15k-20k, 会计",
        "苏州-数控车床操作, 数控车床操作",
        "销售/导购, 销售 导购",
        "Ｃ＋＋开发, c++开发",
        "招商经理, 招商经理",
    })
    void leavesTheJob(String title, String core) {
        assertThat(cleaning.core(title)).isEqualTo(core);
    }

    @Test
    void keepsTheBracketWhenNothingElseNamesAJob() {
        assertThat(cleaning.core("（仪表工）")).isEqualTo("仪表工");
        assertThat(cleaning.aside("普工（仪表工）")).isEqualTo("仪表工");
    }

    @Test
    void isEmptyWithoutAJob() {
        assertThat(cleaning.core("💰💰 8000+ 双休 包吃住")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changesNothingTheSecondTime(long seed) {
        String[] parts = {"电工", "（双休）", "8k-10k", "招聘", "司机", "/", "北京", "Java", "🎉", "急招", " ", "8000"};
        Random random = new Random(seed);
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            title.append(parts[random.nextInt(parts.length)]);
        }

        String core = cleaning.core(title.toString());

        assertThat(core.length()).as("seed %d, title %s", seed, title).isLessThanOrEqualTo(title.length());
        assertThat(cleaning.core(core)).as("seed %d, title %s", seed, title).isEqualTo(core);
    }
}
