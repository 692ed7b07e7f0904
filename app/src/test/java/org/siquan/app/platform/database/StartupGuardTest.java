package org.siquan.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "::", "no.such.host.invalid"})
    void demonstrationListensToThisMachineOnly(String address) {
        assertThatThrownBy(() -> StartupGuard.requireLoopback(address))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("演示只在本机运行")
                .hasMessageContaining("this machine only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void demonstrationAcceptsTheLoopbackAddress(String address) {
        assertThatCode(() -> StartupGuard.requireLoopback(address)).doesNotThrowAnyException();
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> StartupGuard.requireFree("127.0.0.1", port))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("端口 " + port)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void printsARefusalAsSentencesWithARemedy() {
        var refused = new StartupRefused("不行。", "No.", "something else.");

        var analysis = new StartupRefusedAnalyzer().analyze(refused, refused);

        assertThat(analysis.getDescription()).isEqualTo("不行。\nNo.");
        assertThat(analysis.getAction()).isEqualTo("Try: something else.");
        assertThat(refused.getExitCode()).isEqualTo(69);
    }

    @Test
    void refusesToServeWithARoleForWhichRowLevelSecurityDoesNotHold() {
        var database = TestDatabase.database();
        var asOwner = new Database(database.url(), "o", "x", database.owner(), database.ownerPassword(), false);

        assertThatThrownBy(() -> WeakRole.require(asOwner))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("may do too much");
    }

    @Test
    void saysThatAnExternalDatabaseCannotBeReached() {
        var database = new Database("jdbc:postgresql://127.0.0.1:1/siquan", "o", "x", "siquan_app", "x", false);

        assertThatThrownBy(() -> WeakRole.require(database))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("连接不上数据库")
                .hasMessageContaining("cannot be reached");
    }
}
