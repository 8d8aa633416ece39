package dev.patchbay.app.cli;

import dev.patchbay.model.failure.Failure;

/** A failure in one line, with what to do about it at a command line: no file can be dropped there, and no log kept. */
final class FailureText {

    private FailureText() {}

    static String of(Failure failure) {
        String said = failure.getMessage();
        return said + (said.endsWith(".") ? " " : ". ") + advice(failure);
    }

    private static String advice(Failure failure) {
        return switch (failure.code()) {
            case FILE_NOT_FOUND -> "Check the path.";
            case FILE_UNREADABLE -> "Export it again as CSV in UTF-8.";
            case FILE_UNSUPPORTED -> "Name a CSV or TSV file.";
            case FILE_TOO_LARGE -> "Name a smaller file.";
            case INVALID_REQUEST -> "Correct that and ask again.";
            case INTERNAL -> "Try again.";
            default -> failure.code().advice();
        };
    }
}
