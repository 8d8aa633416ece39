package dev.patchbay.conversation;

/** Whether guests, or people of another organisation, read along in a place. */
enum Strangers {
    NONE,

    /** Its platform does not tell us who is there. */
    POSSIBLE,

    PRESENT
}
