package dev.patchbay.bot;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/** Work of a stand-in that nobody waits for. It is over when the adapter it speaks to was stopped by its test. */
public final class Unattended {

    private Unattended() {}

    public static void start(Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (Failure failure) {
                if (failure.code() != ErrorCode.UNAVAILABLE) {
                    throw failure;
                }
            }
        });
    }
}
