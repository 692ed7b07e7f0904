package org.siquan.region.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "+86 138-0000-0000",
                "010-12345678",
                "0316 1234567",
                "hr@example.com",
                "微信：hr_2026x",
                "QQ: 1234567",
                "WeChat号: abcde_1"
            })
    void takesContactsOut(String contact) {
        assertThat(ContactData.clean("岗位职责。联系 " + contact + " 王女士"))
                .doesNotContain(contact)
                .contains(ContactData.REMOVED, "岗位职责", "王女士");
    }

    @ParameterizedTest
    @ValueSource(strings = {"薪资 12000-18000 元", "2026年3月31日前到岗", "熟悉 QQ 音乐推荐算法", "项目编号 202613800000000123", "微信小程序开发"})
    void leavesWhatIsNoContact(String text) {
        assertThat(ContactData.clean(text)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        List<Posting> postings = List.of(
                new Posting("1", "", "数控“技师”,两班", "甲\n乙", "廊坊", "5000-8000", "", "", "逗号, 引号 \" 与\r\n换行", "2026-03-31"),
                new Posting("2", "s", "护士", "", "", "", "", "", "", ""));
        byte[] file = PostingsWriter.write(postings).getBytes(StandardCharsets.UTF_8);

        PostingsRead again = PostingsReader.read(_ -> Optional.of(new ByteArrayInputStream(file)), "postings.csv");

        assertThat(again.postings()).isEqualTo(postings);
        assertThat(again.faults()).isEmpty();
    }
}
