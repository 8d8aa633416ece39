package dev.patchbay.model.analytics;

import dev.patchbay.model.file.FileRef;

/** What the analytics actor answers. */
public sealed interface AnalyticsReply {

    /** {@code summary} says in a few sentences what the dataset holds and how it was read. */
    record DatasetReady(Dataset dataset, String summary) implements AnalyticsReply {}

    /** No file was read in this conversation yet. */
    record NoDataset() implements AnalyticsReply {}

    record Asked(Answer answer) implements AnalyticsReply {}

    record ChartDrawn(FileRef png) implements AnalyticsReply {}
}
