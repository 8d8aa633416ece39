package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One DuckDB database in memory that reaches one directory and at most one file besides, and nothing else: no other
 * path, no network, no extension, no change of its settings.
 */
final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    /**
     * Would move a TRY_CAST of a column into the reading of the CSV file, where one cell that does not fit ends the
     * query.
     */
    private static final String UNSAFE_OPTIMIZER = "type_pushdown";

    private final Engine engine;
    private final DuckDBConnection connection;

    private Sandbox(Engine engine, DuckDBConnection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /**
     * @param directory may be read and written; what does not fit into memory is put into its work directory
     * @param file may be read; inside or outside of the directory
     */
    static Sandbox open(Engine engine, DatasetDirectory directory, Optional<Path> file) {
        return engine.call(() -> new Sandbox(engine, connect(engine.limits(), directory, file)), () -> {});
    }

    private static DuckDBConnection connect(EngineLimits limits, DatasetDirectory directory, Optional<Path> file)
            throws SQLException {
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings(limits, directory, file)) {
                statement.execute("SET " + setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The order matters: paths are named while settings may still change, the lock comes last. */
    private static List<String> settings(EngineLimits limits, DatasetDirectory directory, Optional<Path> file) {
        return Stream.of(
                        Stream.of(
                                "threads=" + limits.threads(),
                                "memory_limit='" + limits.memoryBytes() + "B'",
                                "preserve_insertion_order=false",
                                "disabled_optimizers=" + text(UNSAFE_OPTIMIZER),
                                "enable_external_file_cache=false",
                                "autoinstall_known_extensions=false",
                                "autoload_known_extensions=false",
                                "TimeZone='UTC'",
                                "temp_directory="
                                        + text(directory.work().resolve("spill").toString()),
                                "max_temp_directory_size='2GB'",
                                "allowed_directories=[" + text(directory.root().toString()) + "]"),
                        file.stream().map(path -> "allowed_paths=[" + text(path.toString()) + "]"),
                        Stream.of(
                                "allow_persistent_secrets=false",
                                "enable_external_access=false",
                                "lock_configuration=true"))
                .flatMap(settings -> settings)
                .toList();
    }

    /** Runs a statement that gives no rows, within the time of a read. */
    void execute(String sql) {
        run(sql, List.of(), engine.limits().readTime(), PreparedStatement::execute);
    }

    /** Runs a query with bound values. */
    <T> T query(String sql, List<?> values, Duration limit, ResultReader<T> reader) {
        return run(sql, values, limit, statement -> {
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    private <T> T run(String sql, List<?> values, Duration limit, StatementWork<T> work) {
        AtomicReference<Statement> running = new AtomicReference<>();
        return engine.call(
                () -> {
                    try (Connection own = connection.duplicate();
                            PreparedStatement statement = own.prepareStatement(sql)) {
                        statement.setQueryTimeout(seconds(limit));
                        for (int index = 0; index < values.size(); index++) {
                            statement.setObject(index + 1, values.get(index));
                        }
                        running.set(statement);
                        return work.on(statement);
                    } catch (SQLException e) {
                        throw failure(e);
                    }
                },
                () -> cancel(running.get()));
    }

    /** Rounded up: 0 would be no limit. */
    private static int seconds(Duration limit) {
        return (int) limit.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static void cancel(Statement statement) {
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    private static Failure failure(SQLException thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (message.contains("INTERRUPT") || message.contains("Interrupted")) {
            return new Failure(ErrorCode.QUERY_TOO_HEAVY, "It ran into its time limit and was stopped.", thrown);
        }
        if (message.contains("Out of Memory")) {
            return new Failure(ErrorCode.QUERY_TOO_HEAVY, "It ran into its memory limit and was stopped.", thrown);
        }
        // A ragged file is read again in its repaired form, and its repairs are said.
        LOG.atLevel(message.contains("CSV Error") ? Level.DEBUG : Level.WARN)
                .log(
                        "The data engine refused a statement: {}",
                        message.lines().findFirst().orElse(""));
        return new Failure(ErrorCode.INTERNAL, "The data engine could not run this.", thrown);
    }

    /** A text as an SQL literal, for statements that take no bind values. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
