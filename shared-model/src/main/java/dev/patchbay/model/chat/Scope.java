package dev.patchbay.model.chat;

import java.util.Set;

/**
 * Whose data a reply shows; what an audience check goes by.
 *
 * @param internal true when it shows data of the MSP itself, or data that nobody has given a customer
 * @param customers the client companies whose data it shows
 */
public record Scope(boolean internal, Set<String> customers) {

    private static final Scope NOBODY = new Scope(false, Set.of());

    public Scope {
        customers = Set.copyOf(customers);
    }

    /** Nobody's data: a greeting, a question back, help. */
    public static Scope nobody() {
        return NOBODY;
    }

    public static Scope ofInternal() {
        return new Scope(true, Set.of());
    }

    public static Scope ofCustomer(String customer) {
        return new Scope(false, Set.of(customer));
    }
}
