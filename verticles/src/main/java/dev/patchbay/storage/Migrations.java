package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema up to date. Flyway's advisory lock keeps two instances from doing it at once. */
final class Migrations {

    private Migrations() {}

    static void run(DatabaseEndpoint endpoint) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(endpoint.jdbcUrl());
        endpoint.jdbcProperties().forEach((name, value) -> set(source, (String) name, (String) value));
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw new Failure(
                    ErrorCode.DATABASE_UNREACHABLE,
                    "The database at %s:%d cannot be reached: %s."
                            .formatted(endpoint.host(), endpoint.port(), firstLine(e)),
                    e);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("role", endpoint.role()))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Failure(
                    ErrorCode.DATABASE_UNSUITABLE,
                    "The schema of the database could not be brought up to date: " + reason(e) + ".",
                    e);
        }
    }

    /** What the server said; Flyway's own message is a page long. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return firstLine(cause);
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        try {
            source.setProperty(name, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException("not a property of the driver: " + name, e);
        }
    }

    private static String firstLine(Throwable e) {
        return e.getMessage().lines().findFirst().orElse("no reason given").replaceAll("\\.$", "");
    }
}
