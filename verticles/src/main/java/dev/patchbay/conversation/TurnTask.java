package dev.patchbay.conversation;

/** What is done for a message instead of asking the assistant. */
enum TurnTask {
    /** Reads what was written in the thread before we were asked into it, as somebody allowed. */
    READ_THREAD
}
