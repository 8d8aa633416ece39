package dev.patchbay.config;

/** A value as text, and where it was set, so that a problem can be found. */
record Setting(String value, String source) {}
