package dev.patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.MovingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageFixture.class)
class FileSweepTest {

    private final World world;
    private final TenantId tenant;
    private final Set<FileId> referred = new HashSet<>();
    private final MovingClock clock = new MovingClock();
    private final Instant now = clock.instant();
    private DataFolder folder;

    FileSweepTest(World world) {
        this.world = world;
        this.tenant = world.newTenant();
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        folder = DataFolder.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void whatNothingRefersToGoesAfterADayWithItsBytes() throws IOException {
        FileRef unused = keptAt(now.minus(FileSweep.GRACE).minusSeconds(1));
        FileRef used = keptAt(now.minus(FileSweep.GRACE).minusSeconds(1));
        FileRef fresh = keptAt(now.minus(FileSweep.GRACE).plusSeconds(1));
        referred.add(used.id());
        Path bytes = files(now).find(tenant, unused.id()).path();

        sweep().sweep();

        assertThatThrownBy(() -> files(now).find(tenant, unused.id())).isInstanceOf(Failure.class);
        assertThat(bytes).doesNotExist();
        assertThat(files(now).find(tenant, used.id()).path()).exists();
        assertThat(files(now).find(tenant, fresh.id()).path()).exists();
    }

    @Test
    void whatWasTooYoungIsFoundInALaterRound() throws IOException {
        FileRef file = keptAt(now.minus(FileSweep.GRACE).plusSeconds(1));
        FileSweep sweep = sweep();
        sweep.sweep();
        assertThat(files(now).find(tenant, file.id()).path()).exists();

        clock.advance(Duration.ofHours(1));
        sweep.sweep();

        assertThatThrownBy(() -> files(now).find(tenant, file.id())).isInstanceOf(Failure.class);
    }

    @Test
    void whatACrashLeftArrivingGoesAtTheStartAndWhatArrivesNowStays() throws IOException {
        Path left = arriving(now.minusSeconds(1));
        Path coming = arriving(now.plusSeconds(1));
        FileSweep sweep = sweep();

        sweep.sweep();

        assertThat(left).doesNotExist();
        assertThat(coming).exists();

        clock.advance(FileSweep.GRACE.plusSeconds(2));
        sweep.sweep();
        assertThat(coming).doesNotExist();
    }

    private FileRef keptAt(Instant time) {
        return files(time).keep(tenant, "costs.csv", "text/csv", new byte[] {1});
    }

    private Path arriving(Instant since) throws IOException {
        Path path = Files.writeString(files(now).incoming(), "half of a file");
        return Files.setLastModifiedTime(path, FileTime.from(since));
    }

    private FileStore files(Instant time) {
        return new FileStore(world.database(), folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private FileSweep sweep() {
        FileReferences part = (of, files) -> {
            if (!of.equals(tenant)) {
                return files; // of other tests
            }
            Set<FileId> found = new HashSet<>(files);
            found.retainAll(referred);
            return found;
        };
        return new FileSweep(files(now), new People(world.database(), clock), List.of(part), clock);
    }
}
