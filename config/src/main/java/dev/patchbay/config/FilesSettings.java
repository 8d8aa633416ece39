package dev.patchbay.config;

/** Uploaded files. {@code maxSize} bounds one file. */
public record FilesSettings(ByteSize maxSize) {}
