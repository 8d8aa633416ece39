package dev.patchbay.model.chat;

import java.util.Optional;

/**
 * Who can read a place, and so what may be shown there.
 *
 * @param customer the client company, where the place belongs to one
 */
public record Audience(Kind kind, Optional<String> customer) {

    /** Whom a place belongs to. */
    public enum Kind {
        /** One person: whatever that person may see. */
        PERSON,
        /** The MSP's own people. */
        INTERNAL,
        /** A customer's people and ours: only what concerns that customer. */
        CUSTOMER,
        /** Nobody has said yet. Taken for internal, unless guests or other organisations can read along. */
        UNDECIDED
    }

    public static Audience person() {
        return new Audience(Kind.PERSON, Optional.empty());
    }

    public static Audience internal() {
        return new Audience(Kind.INTERNAL, Optional.empty());
    }

    public static Audience customer(String name) {
        return new Audience(Kind.CUSTOMER, Optional.of(name));
    }

    public static Audience undecided() {
        return new Audience(Kind.UNDECIDED, Optional.empty());
    }
}
