package dev.patchbay.model.analytics;

import dev.patchbay.model.file.FileRef;

/** What the analytics actor answers. */
public sealed interface AnalyticsReply {

    record DatasetReady(Dataset dataset) implements AnalyticsReply {}

    /** No file was read in this conversation yet. */
    record NoDataset() implements AnalyticsReply {}

    record Asked(Answer answer) implements AnalyticsReply {}

    record ChartDrawn(FileRef png) implements AnalyticsReply {}
}
