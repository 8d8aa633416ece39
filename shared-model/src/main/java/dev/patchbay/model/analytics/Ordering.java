package dev.patchbay.model.analytics;

/** How groups are put in order: by the first measure, by the groups' own names or times, or by how far they moved. */
public enum Ordering {
    LARGEST_FIRST,
    SMALLEST_FIRST,
    BY_GROUP,
    /** Of groups compared with earlier days: only those that rose, the one that rose most first. */
    LARGEST_RISE,
    /** Of groups compared with earlier days: only those that fell, the one that fell most first. */
    LARGEST_FALL
}
