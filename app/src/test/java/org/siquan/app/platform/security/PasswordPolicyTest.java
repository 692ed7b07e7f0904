package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S7")
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "short-of-it, short",
        "Zhao.Ning-2026-ok, login",
        "123456789012, guessed",
        "aaaaaaaaaaaaaaaa, guessed",
        "qwertyuiop123, guessed",
        "password12345, guessed",
        "abcabcabcabc, guessed",
    })
    void refuses(String password, String fault) {
        assertThat(policy.fault(password, "zhao.ning", "赵宁")).contains(fault);
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(policy.fault("一".repeat(4) + "二三四五六七八九十百千万亿兆京垓秭穰沟涧正载", "zhao.ning", "赵宁"))
                .contains("long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "all lower case is fine", "今天下雨我带了一把红伞去", "kq7v-m3xw-p9zt-4hdc"})
    void wantsNoKindsOfCharacters(String password) {
        assertThat(policy.fault(password, "zhao.ning", "赵宁")).isEmpty();
    }
}
