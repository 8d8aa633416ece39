package dev.patchbay.doctor;

import dev.patchbay.config.Secret;
import java.util.Optional;

/**
 * A token that cannot be one, as it is pasted with "…" or a line's end. It is not tried: no header takes it, and the
 * JDK's exception would show it whole.
 */
final class GarbledToken {

    private GarbledToken() {}

    /** @param advice where to copy the token from, and to */
    static Optional<Finding> finding(String subject, Secret token, String advice) {
        boolean whole = token.reveal().chars().allMatch(one -> one > ' ' && one <= '~');
        return whole
                ? Optional.empty()
                : Optional.of(Finding.problem(subject, "contains a character that no token has", advice));
    }
}
