package dev.patchbay.config;

/** Health and metrics, on a port of their own so that it can stay inside. */
public record ManagementSettings(String host, Port port) {}
