package dev.patchbay.bus;

/**
 * Where one actor takes its commands. Names are a closed set of dotted constants, fit to be metric labels; ids
 * travel in the messages.
 */
public record Address<C, R>(String name, Class<C> command, Class<R> reply) {}
