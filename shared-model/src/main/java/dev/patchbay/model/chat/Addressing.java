package dev.patchbay.model.chat;

/** How sure it is that a message is meant for us. */
public enum Addressing {
    /** A direct message, a mention, a pressed button: answered. */
    DIRECT,
    /** A message in a thread, without a mention: answered if the thread is one we are part of. */
    THREAD
}
