package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/** Refuses plans that do not fit a dataset. */
public final class PlanValidator {

    private PlanValidator() {}

    /** @throws Failure {@code plan_invalid} with the reason */
    public static void validate(Dataset dataset, Plan plan) {
        if (!plan.dataset().equals(dataset.id())) {
            throw new Failure(ErrorCode.PLAN_INVALID, "The plan was made for another file.");
        }
    }
}
