package dev.patchbay.bus;

/** Where something is told to whoever listens; best effort. */
public record Topic<E>(String name, Class<E> event) {}
