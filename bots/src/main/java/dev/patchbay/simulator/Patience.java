package dev.patchbay.simulator;

import java.util.function.BooleanSupplier;

/** Waits for what a desk does in answer to a simulated platform; holds up its own thread alone. */
public final class Patience {

    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 100;

    private Patience() {}

    /** Until it is so, ten seconds at the most. */
    public static void until(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
