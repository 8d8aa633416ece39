package dev.patchbay.bus;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/** A failure as the text of a failed bus reply: its code, a blank, its detail. */
public final class FailureWire {

    private FailureWire() {}

    public static String write(Failure failure) {
        return failure.code().name() + " " + failure.getMessage();
    }

    /** Reads it back; a text that is not one becomes an {@code internal} failure. */
    public static Failure read(String text) {
        String[] parts = text == null ? new String[] {""} : text.split(" ", 2);
        for (ErrorCode code : ErrorCode.values()) {
            if (code.name().equals(parts[0]) && parts.length == 2) {
                return new Failure(code, parts[1]);
            }
        }
        return new Failure(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title());
    }
}
