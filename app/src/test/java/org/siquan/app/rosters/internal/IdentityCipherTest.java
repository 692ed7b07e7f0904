package org.siquan.app.rosters.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens for its own place and with its own key alone. */
@Tag("S5")
class IdentityCipherTest {

    private static final byte[] NUMBER = "11010519491231002X".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path file;
    private IdentityCipher cipher;

    @BeforeEach
    void aNewKeyFile() {
        file = folder.resolve("keys");
        cipher = new IdentityCipher(new IdentityKeys(file));
    }

    @Test
    void opensWhatItSealedAndNeverSealsTheSameTwice() throws IOException {
        Sealed one = cipher.seal(NUMBER, "a");
        Sealed two = cipher.seal(NUMBER, "a");

        assertThat(cipher.open(one, "a")).isEqualTo(NUMBER);
        assertThat(one.text()).isNotEqualTo(two.text()).doesNotContain("11010519");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new IdentityCipher(new IdentityKeys(file)).open(two, "a")).isEqualTo(NUMBER);
    }

    @Test
    void refusesWhatWasAlteredAnywhere() {
        Sealed sealed = cipher.seal(NUMBER, "a");
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            Sealed wrong = new Sealed(sealed.key(), Base64.getEncoder().encodeToString(altered));
            assertThatThrownBy(() -> cipher.open(wrong, "a"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("altered");
        }
    }

    @Test
    void refusesWhatWasMovedToAnotherPlace() {
        Sealed sealed = cipher.seal(NUMBER, "learner p/s/1");

        assertThatThrownBy(() -> cipher.open(sealed, "learner p/s/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsWithTheNewKeyAndStillOpensWithTheOld() throws IOException {
        Sealed old = cipher.seal(NUMBER, "a");
        byte[] key = new byte[32];
        key[0] = 7;
        String kept = Files.readString(file).replaceFirst("current=.*", "current=next");
        Files.writeString(file, kept + "key.next=" + Base64.getEncoder().encodeToString(key) + "\n");
        var changed = new IdentityCipher(new IdentityKeys(file));

        Sealed now = changed.seal(NUMBER, "a");

        assertThat(now.key()).isEqualTo("next");
        assertThat(changed.isCurrent(now)).isTrue();
        assertThat(changed.isCurrent(old)).isFalse();
        assertThat(changed.open(old, "a")).isEqualTo(NUMBER);
        assertThatThrownBy(() -> changed.open(new Sealed(old.key(), now.text()), "a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheKeyThatIsMissing() throws IOException {
        Sealed sealed = cipher.seal(NUMBER, "a");
        Files.writeString(file, "current=x\nkey.x=AAAA\n", StandardOpenOption.TRUNCATE_EXISTING);
        var other = new IdentityCipher(new IdentityKeys(file));

        assertThatThrownBy(() -> other.open(sealed, "a")).hasMessageContaining("lacks key." + sealed.key());
        assertThatThrownBy(() -> other.seal(NUMBER, "a")).hasMessageContaining("must have 32 bytes");
    }
}
