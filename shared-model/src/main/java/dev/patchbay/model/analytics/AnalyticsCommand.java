package dev.patchbay.model.analytics;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.Caller;
import java.util.Optional;

/** What the analytics actor is asked. */
public sealed interface AnalyticsCommand {

    Caller caller();

    /** Makes a stored file askable in a conversation; the same file twice is the same dataset. */
    record ReadDataset(Caller caller, ConversationId conversation, FileRef file) implements AnalyticsCommand {}

    /** The dataset last read in a conversation. */
    record CurrentDataset(Caller caller, ConversationId conversation) implements AnalyticsCommand {}

    /**
     * Asks a dataset.
     *
     * @param previous the plan of the answer before, which a follow-up ("and by region?") changes
     */
    record AskDataset(
            Caller caller, ConversationId conversation, DatasetId dataset, String question, Optional<Plan> previous)
            implements AnalyticsCommand {}

    /** Draws a chart as PNG. */
    record DrawChart(Caller caller, ChartSpec chart) implements AnalyticsCommand {}
}
