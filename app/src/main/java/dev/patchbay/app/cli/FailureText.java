package dev.patchbay.app.cli;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/** A failure in one line, with what to do about it at a command line, where no file can be dropped. */
final class FailureText {

    private FailureText() {}

    static String of(Failure failure) {
        String advice = failure.code() == ErrorCode.FILE_NOT_FOUND
                ? "Check the path."
                : failure.code().advice();
        return failure.getMessage() + " " + advice;
    }
}
