package dev.patchbay.app;

import dev.patchbay.bus.Bus;
import dev.patchbay.storage.DataFolder;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Storage;
import io.vertx.core.Vertx;
import java.time.Clock;

/** What actors are made of: built once, handed to each that needs it. */
record Parts(
        Vertx vertx,
        Bus bus,
        DataFolder folder,
        Database database,
        People people,
        FileStore files,
        EventStream events,
        Clock clock) {

    static Parts of(Vertx vertx, Bus bus, Storage storage, Clock clock) {
        Database database = storage.database();
        return new Parts(
                vertx,
                bus,
                storage.folder(),
                database,
                new People(database, clock),
                new FileStore(database, storage.folder(), clock),
                new EventStream(bus, clock),
                clock);
    }
}
