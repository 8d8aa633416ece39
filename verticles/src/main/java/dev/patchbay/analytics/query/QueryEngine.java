package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/** Runs plans: validated, compiled to SQL with bind values, limited in time and memory. */
public final class QueryEngine {

    /** @throws Failure {@code plan_invalid} with the reason, or {@code query_too_heavy} */
    public QueryResult run(LoadedDataset loaded, Plan plan) {
        throw new Failure(ErrorCode.UNAVAILABLE, "Running plans is being built: " + loaded + plan);
    }
}
