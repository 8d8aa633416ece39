package dev.patchbay.model.analytics;

/** How groups are put in order: by the first measure, or by the groups' own names or times. */
public enum Ordering {
    LARGEST_FIRST,
    SMALLEST_FIRST,
    BY_GROUP
}
