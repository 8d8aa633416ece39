package dev.patchbay.installation;

import dev.patchbay.config.Secret;
import dev.patchbay.config.SecretsSettings;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.DataFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where the key of the credentials comes from: the settings, or a file of 32 random bytes that only its owner reads. */
public final class EncryptionKey {

    private static final int BYTES = 32;
    private static final String FILE = "secrets.key";

    private EncryptionKey() {}

    /** The key; made on the first start. A {@link Failure} says what is wrong with the one that is there. */
    public static SecretKey open(SecretsSettings settings, DataFolder folder) {
        byte[] key = settings.key()
                .map(Secret::reveal)
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> ofFile(folder.root().resolve(FILE)));
        return new SecretKeySpec(key, "AES");
    }

    /** One at a time: no other process has this folder, but two parts of this one may want its key at once. */
    private static synchronized byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new Failure(
                        ErrorCode.SECRETS_KEY_UNUSABLE, "The file %s is not a key of 32 bytes.".formatted(file));
            }
            return key;
        } catch (IOException e) {
            throw new Failure(ErrorCode.SECRETS_KEY_UNUSABLE, "The key file %s cannot be read.".formatted(file), e);
        }
    }

    /** Under another name first: a file that is there is whole, whenever the process ends. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
