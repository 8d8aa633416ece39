package dev.patchbay.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    /** What only those can meet who start the desk or call its API. */
    private static final Set<ErrorCode> FOR_OPERATORS = Set.of(
            ErrorCode.LINK_SPENT,
            ErrorCode.SETTINGS_INVALID,
            ErrorCode.DATA_FOLDER_IN_USE,
            ErrorCode.DATA_FOLDER_NOT_WRITABLE,
            ErrorCode.PORT_TAKEN,
            ErrorCode.EMBEDDED_DATABASE_FAILED,
            ErrorCode.DATABASE_UNREACHABLE,
            ErrorCode.DATABASE_UNSUITABLE);

    @ParameterizedTest
    @EnumSource
    void whatAPersonInAChatMayMeetCanBeActedOnThere(ErrorCode code) {
        if (!FOR_OPERATORS.contains(code)) {
            assertThat(code.advice()).doesNotContainPattern("\\bport\\b|/health|\\./|the log|[a-z]+\\.[a-z]+-?[a-z]+");
        }
    }
}
