package dev.patchbay.assistant;

/** What a message is, as a whole. */
enum Intent {
    /** A file to read, with or without a question about it. */
    READ_FILE,
    /** A question about the thread's dataset. */
    ASK_DATA,
    /** Something to do with a ticket. */
    TICKET,
    /** "What can you do?" */
    HELP,
    /** "Hello"; answered with what can be done here. */
    GREETING,
    /** "Thank you", "ok great"; answered briefly. */
    THANKS
}
