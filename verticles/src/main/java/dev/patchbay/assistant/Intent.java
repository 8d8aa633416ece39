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
    /** A greeting or thanks; answered briefly. */
    PLEASANTRY
}
