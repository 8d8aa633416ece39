package dev.patchbay.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.config.Secret;
import dev.patchbay.config.SecretsSettings;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionKeyTest {

    private static final SecretsSettings NONE = new SecretsSettings(Optional.empty());

    @TempDir
    Path directory;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        SecretKey first = EncryptionKey.open(NONE, folder);
        SecretKey second = EncryptionKey.open(NONE, folder);

        assertThat(first.getEncoded()).hasSize(32).isEqualTo(second.getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void allWhoOpenItAtOnceGetTheSameKey() throws Exception {
        Set<String> keys = ConcurrentHashMap.newKeySet();

        try (ExecutorService openers = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> opening = () -> keys.add(Base64.getEncoder()
                    .encodeToString(EncryptionKey.open(NONE, folder).getEncoded()));
            for (Future<Boolean> opened : openers.invokeAll(Collections.nCopies(40, opening))) {
                opened.get();
            }
        }

        assertThat(keys).hasSize(1);
    }

    @Test
    void theSettingComesBeforeTheFile() {
        byte[] key = new byte[32];
        key[31] = 1;
        String text = Base64.getEncoder().encodeToString(key);

        SecretKey opened = EncryptionKey.open(new SecretsSettings(Optional.of(new Secret(text))), folder);

        assertThat(opened.getEncoded()).isEqualTo(key);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aDamagedKeyFileIsSaid() throws IOException {
        Files.write(file(), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> EncryptionKey.open(NONE, folder))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SECRETS_KEY_UNUSABLE));
    }

    @Test
    void aSettingThatIsNoKeyIsRefused() {
        for (String wrong :
                new String[] {"short", "not base64!", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatThrownBy(() -> new SecretsSettings(Optional.of(new Secret(wrong))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("secrets.key")
                    .hasMessageNotContaining(wrong);
        }
    }

    private Path file() {
        return directory.resolve("secrets.key");
    }
}
