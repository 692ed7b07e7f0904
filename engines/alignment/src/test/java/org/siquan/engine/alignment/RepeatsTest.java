package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class RepeatsTest {

    private static final String BODY =
            IntStream.range(0, 120).mapToObj(i -> "第" + i + "项：负责系统的设计与开发；").collect(Collectors.joining());

    @Test
    void takesTheSameWordsInAnotherLayoutForARepeat() {
        Repeats repeats = Repeats.of(List.of(
                posting("Java开发工程师", "甲公司", "北京-海淀区", "1、熟悉 Java。\n2、熟悉 MySQL。"),
                posting("【急聘】Java开发工程师", "甲公司", "北京", "1，熟悉Java 2，熟悉mysql"),
                posting("Java开发工程师", "", "", "1、熟悉 Java。\n2、熟悉 MySQL。")));

        assertThat(repeats.original()).containsExactly(0, 0, 0);
        assertThat(repeats.count()).isEqualTo(2);
    }

    @Test
    void takesANearlyEqualBodyForARepeat() {
        Repeats repeats = Repeats.of(List.of(
                posting("测试员", "甲公司", "天津", BODY), posting("测试员", "甲公司", "天津", BODY.replace("第7项", "第七项") + "五险一金")));

        assertThat(repeats.isRepeat(1)).isTrue();
    }

    @Test
    void keepsAnotherJobAnotherEnterpriseAnotherCityAndAnotherText() {
        Repeats repeats = Repeats.of(List.of(
                posting("测试员", "甲公司", "天津", BODY),
                posting("开发员", "甲公司", "天津", BODY),
                posting("测试员", "乙公司", "天津", BODY),
                posting("测试员", "甲公司", "北京", BODY),
                posting("测试员", "甲公司", "天津", BODY.substring(0, BODY.length() / 2))));

        assertThat(repeats.count()).isZero();
    }

    @Test
    void findsEveryPairThatAComparisonOfAllWithAllFinds() {
        Random random = new Random(20240221);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder body = new StringBuilder(BODY.substring(0, 300 + random.nextInt(4) * 100));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                body.setCharAt(random.nextInt(body.length()), (char) ('甲' + random.nextInt(50)));
            }
            postings.add(posting("测试员", "", "", body.toString()));
        }

        Repeats all = Repeats.of(postings);

        for (int i = 0; i < postings.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                boolean pair = Repeats.of(List.of(postings.get(earlier), postings.get(i)))
                        .isRepeat(1);
                if (pair && !all.isRepeat(earlier)) {
                    assertThat(all.isRepeat(i)).as("%d repeats %d", i, earlier).isTrue();
                }
            }
        }
        assertThat(all.count()).isPositive();
    }

    @Test
    void handlesAdvertisementsThatSayNothing() {
        assertThat(Repeats.of(List.of()).count()).isZero();
        assertThat(Repeats.of(Collections.nCopies(3, Posting.of("1", "🎉", ""))).count())
                .isEqualTo(2);
    }

    private static Posting posting(String title, String company, String place, String text) {
        return new Posting("P", title, text, company, place, null, null, "");
    }
}
