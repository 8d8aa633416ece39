package dev.patchbay.config;

import java.nio.file.Path;

/** Where everything is kept. */
public record DataSettings(Path directory) {}
