package dev.patchbay.model.analytics;

import dev.patchbay.model.file.FileRef;
import java.util.List;

/** What the analytics actor answers. */
public sealed interface AnalyticsReply {

    /** {@code summary} says in a few sentences what the dataset holds and how it was read. */
    record DatasetReady(Dataset dataset, String summary) implements AnalyticsReply {}

    /** @param newestFirst as they were brought; a file that was dropped again counts from then on */
    record DatasetsListed(List<Dataset> newestFirst) implements AnalyticsReply {
        public DatasetsListed {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    record Asked(Answer answer) implements AnalyticsReply {}

    record ChartDrawn(FileRef png) implements AnalyticsReply {}
}
