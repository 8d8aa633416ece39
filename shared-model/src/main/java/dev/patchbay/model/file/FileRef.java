package dev.patchbay.model.file;

/**
 * A stored file as others speak of it.
 *
 * @param name as the sender called it; never used as a path
 * @param mediaType "text/csv", "image/png"
 * @param size bytes
 */
public record FileRef(FileId id, String name, String mediaType, long size) {}
