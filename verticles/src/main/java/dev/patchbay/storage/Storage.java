package dev.patchbay.storage;

import dev.patchbay.config.DatabaseSettings;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Optional;

/** The store as a whole: the data folder and the database, embedded or elsewhere, with its schema up to date. */
public final class Storage implements AutoCloseable {

    private final DataFolder folder;
    private final Optional<EmbeddedDatabase> embedded;
    private final Database database;

    private Storage(DataFolder folder, Optional<EmbeddedDatabase> embedded, Database database) {
        this.folder = folder;
        this.embedded = embedded;
        this.database = database;
    }

    /** Opens it all; blocks. Closing it closes the folder too. */
    public static Storage open(Vertx vertx, DataFolder folder, DatabaseSettings settings) {
        Optional<EmbeddedDatabase> embedded =
                settings.url().isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.start(folder));
        DatabaseEndpoint endpoint = embedded.map(EmbeddedDatabase::endpoint)
                .orElseGet(() -> DatabaseEndpoint.of(settings.url().orElseThrow()));
        try {
            Migrations.run(endpoint);
        } catch (Failure failed) {
            throw embedded.flatMap(own -> DiskFull.behind(failed, folder)).orElse(failed);
        }
        return new Storage(folder, embedded, Database.connect(vertx, endpoint, settings.poolSize()));
    }

    public Database database() {
        return database;
    }

    public DataFolder folder() {
        return folder;
    }

    /** Where the embedded server is, when there is one. */
    Optional<DatabaseEndpoint> embeddedEndpoint() {
        return embedded.map(EmbeddedDatabase::endpoint);
    }

    @Override
    public void close() throws IOException {
        database.close();
        if (embedded.isPresent()) {
            embedded.get().close();
        }
        folder.close();
    }
}
