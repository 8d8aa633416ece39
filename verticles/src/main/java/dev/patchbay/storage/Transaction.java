package dev.patchbay.storage;

import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Statements within one transaction. Values are bound to {@code $1, $2, ...}, never put into the text. */
public final class Transaction {

    private final SqlConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** Sets the tenant for what follows; not waited for, since statements of a connection keep their order. */
    void enter(TenantId tenant) {
        connection
                .preparedQuery("SELECT set_config('patchbay.tenant', $1, true)")
                .execute(Tuple.of(tenant.toString()));
    }

    /** All rows, each made into what the caller wants. */
    public <T> List<T> list(String sql, Function<Row, T> mapper, Object... values) {
        return ask(sql, mapper, values).get();
    }

    /**
     * As {@link #list}, waiting only when the rows are wanted: what is asked before any is wanted goes to the database
     * together.
     */
    public <T> Supplier<List<T>> ask(String sql, Function<Row, T> mapper, Object... values) {
        Future<RowSet<Row>> asked = start(sql, values);
        return () -> {
            List<T> found = new ArrayList<>();
            Database.await(asked).forEach(row -> found.add(mapper.apply(row)));
            return found;
        };
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> mapper, Object... values) {
        RowSet<Row> rows = execute(sql, values);
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(mapper.apply(rows.iterator().next()));
    }

    /** Changes rows, and says how many. */
    public int update(String sql, Object... values) {
        return execute(sql, values).rowCount();
    }

    /** Runs something once the transaction is durable, and never if it is not; for telling others. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private RowSet<Row> execute(String sql, Object... values) {
        return Database.await(start(sql, values));
    }

    private Future<RowSet<Row>> start(String sql, Object... values) {
        return connection.preparedQuery(sql).execute(Tuple.from(values));
    }
}
