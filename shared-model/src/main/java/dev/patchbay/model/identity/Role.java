package dev.patchbay.model.identity;

/** What a person may do. */
public enum Role {
    /** Everything, settings and people included. */
    ADMIN,
    /** Works tickets and asks data of every customer. */
    ENGINEER,
    /** A customer's own user: sees what is theirs. */
    CONTACT;

    /** True for the MSP's own people. */
    public boolean isStaff() {
        return this != CONTACT;
    }
}
