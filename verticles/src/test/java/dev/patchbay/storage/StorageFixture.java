package dev.patchbay.storage;

import dev.patchbay.bus.Bus;
import dev.patchbay.config.DatabaseSettings;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real embedded database, a Vert.x and a bus, started once for all tests of the module and stopped with the JVM.
 * Tests keep apart by making tenants of their own. Used as {@code @ExtendWith(StorageFixture.class)}; test
 * constructors and methods then take a {@link World}.
 */
public final class StorageFixture implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(World.class, type -> World.open(), World.class);
    }

    /** What a test stands on. */
    public record World(Vertx vertx, Bus bus, Storage storage, Clock clock) implements AutoCloseable {

        static World open() {
            try {
                Path folder = Files.createTempDirectory("patchbay-test");
                Vertx vertx = Vertx.vertx();
                Bus bus = Bus.install(vertx);
                Storage storage =
                        Storage.open(vertx, DataFolder.open(folder), new DatabaseSettings(Optional.empty(), 10));
                return new World(vertx, bus, storage, Clock.systemUTC());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        public Database database() {
            return storage.database();
        }

        /** A tenant nobody else uses. */
        public TenantId newTenant() {
            return new People(database(), clock).createTenant("Test MSP");
        }

        /** A person of a tenant. */
        public Caller newCaller(TenantId tenant, String name, Role role) {
            PersonId id = PersonId.random();
            Person person = new Person(id, tenant, name, Optional.of(id + "@example.com"), role);
            new People(database(), clock).add(person);
            return Caller.of(person);
        }

        @Override
        public void close() throws Exception {
            storage.close();
            vertx.close().await(10, TimeUnit.SECONDS);
            try (var files = Files.walk(storage.folder().root())) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
