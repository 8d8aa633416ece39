package dev.patchbay.analytics.dataset;

/**
 * DuckDB in this process, on a few platform threads of its own: native calls would pin the carriers that all virtual
 * threads share. Callers block; interrupting a caller cancels its query.
 */
public final class Engine implements AutoCloseable {

    private final EngineLimits limits;

    public Engine(EngineLimits limits) {
        this.limits = limits;
    }

    public EngineLimits limits() {
        return limits;
    }

    @Override
    public void close() {}
}
