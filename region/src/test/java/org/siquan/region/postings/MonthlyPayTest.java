package org.siquan.region.postings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class MonthlyPayTest {

    @ParameterizedTest
    @CsvSource({
        "5000.0-8000.0, 5000, 8000",
        "15-20K, 15000, 20000",
        "15-20K·14薪, 15000, 20000",
        "6-8千/月, 6000, 8000",
        "1-1.5万/月, 10000, 15000",
        "8千-1.2万, 8000, 12000",
        "1.5万-2.5万, 15000, 25000",
        "12-24万/年, 10000, 20000",
        "200元/天, 4350, 4350",
        "20元/小时, 3480, 3480",
        "6000, 6000, 6000"
    })
    void readsWhatJobBoardsWrite(String words, double low, double high) {
        assertThat(MonthlyPay.of(words)).contains(new MonthlyPay(low, high));
    }

    @Test
    void keepsAnOpenEndOpen() {
        assertThat(MonthlyPay.of("-5100.0")).contains(new MonthlyPay(null, 5100.0));
        assertThat(MonthlyPay.of("2千以下")).contains(new MonthlyPay(null, 2000.0));
        assertThat(MonthlyPay.of("1万以上")).contains(new MonthlyPay(10000.0, null));
        assertThat(MonthlyPay.of("1万以上").orElseThrow().middle()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "面议", "1500.0-1250.0", "5-8", "9000000", "🎉", "20-30人"})
    void takesForNotStatedWhatIsNoMonthlyPay(String words) {
        assertThat(MonthlyPay.of(words)).isEmpty();
    }
}
