package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The relational store, for virtual threads: every call waits for its result. All work is done in transactions, as a
 * role that row-level security holds to one tenant.
 */
public final class Database {

    private static final int CONNECT_SECONDS = 10;
    private static final int WAIT_SECONDS = 40;

    private final Pool pool;

    private Database(Pool pool) {
        this.pool = pool;
    }

    static Database connect(Vertx vertx, DatabaseEndpoint endpoint, int poolSize) {
        PoolOptions options = new PoolOptions()
                .setMaxSize(poolSize)
                .setMaxWaitQueueSize(2_000)
                .setConnectionTimeout(0);
        return new Database(PgBuilder.pool()
                .with(options)
                .connectingTo(endpoint.connectOptions())
                .using(vertx)
                .build());
    }

    /** Does work within one tenant: other tenants' rows are not there. Committed when the work returns. */
    public <T> T inTenant(TenantId tenant, Work<T> work) {
        return commit(transaction -> {
            transaction.enter(tenant);
            return work.run(transaction);
        });
    }

    /**
     * Does work outside every tenant: no tenant table shows a row; only the functions that the migrations give to
     * the process itself answer.
     */
    public <T> T acrossTenants(Work<T> work) {
        return commit(work);
    }

    private <T> T commit(Work<T> work) {
        SqlConnection connection = connection();
        Transaction transaction = new Transaction(connection);
        T result;
        try {
            Future<io.vertx.sqlclient.Transaction> begun = connection.begin();
            result = run(begun, work, transaction);
            await(begun.compose(io.vertx.sqlclient.Transaction::commit));
        } finally {
            connection.close();
        }
        transaction.committed();
        return result;
    }

    /**
     * A connection within the time for it; one that comes later goes back. The pool's own time limit is off: it fails
     * requests that it has just answered.
     */
    private SqlConnection connection() {
        Future<SqlConnection> asked = pool.getConnection();
        try {
            return await(asked, CONNECT_SECONDS);
        } catch (RuntimeException | Error thrown) {
            asked.onSuccess(SqlConnection::close);
            throw thrown;
        }
    }

    /** The beginning is not waited for, since statements of a connection keep their order. */
    private static <T> T run(Future<io.vertx.sqlclient.Transaction> begun, Work<T> work, Transaction transaction) {
        try {
            return work.run(transaction);
        } catch (RuntimeException | Error thrown) {
            await(begun.compose(io.vertx.sqlclient.Transaction::rollback));
            throw thrown;
        }
    }

    /** True when the database answers now. */
    public boolean isReachable() {
        try {
            await(pool.query("SELECT 1").execute());
            return true;
        } catch (RuntimeException down) {
            return false;
        }
    }

    void close() {
        await(pool.close());
    }

    /** Waits; a database that cannot be reached is {@code unavailable}, any other fault is thrown as it is. */
    static <T> T await(Future<T> future) {
        return await(future, WAIT_SECONDS);
    }

    private static <T> T await(Future<T> future, int seconds) {
        try {
            return future.await(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new Failure(ErrorCode.TIMED_OUT, "The database did not answer in time.", late);
        } catch (ClosedConnectionException closed) {
            throw new Failure(ErrorCode.UNAVAILABLE, "The database closed the connection.", closed);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw thrown instanceof ConnectException
                    ? new Failure(ErrorCode.UNAVAILABLE, "The database cannot be reached.", thrown)
                    : new Failure(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title(), thrown);
        }
    }

    /** What is done in a transaction. */
    public interface Work<T> {
        T run(Transaction transaction);
    }
}
