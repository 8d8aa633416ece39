package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.regex.Pattern;

/** What forms say about a person or a key: stripped of the space around it, else {@code invalid_request} naming the field. */
final class ProfileFields {

    private static final int MAX_NAME = 100;

    /** Of an address, by RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int MAX_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    private ProfileFields() {}

    /**
     * @param what names the field in the complaint, as in "Give the name in ..."
     */
    static String text(String what, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw invalid("Give the " + what + " in 1 to " + MAX_NAME + " characters.");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid("Give the " + what + " on one line, without control characters.");
        }
        return stripped;
    }

    static String email(String value) {
        String stripped = value.strip();
        if (stripped.length() > MAX_EMAIL || !EMAIL.matcher(stripped).matches()) {
            throw invalid("Give an email address such as ada@example.com.");
        }
        return stripped;
    }

    private static Failure invalid(String detail) {
        return new Failure(ErrorCode.INVALID_REQUEST, detail);
    }
}
