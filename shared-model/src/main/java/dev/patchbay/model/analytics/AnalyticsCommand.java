package dev.patchbay.model.analytics;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.Caller;
import java.util.Optional;

/** What the analytics actor is asked. */
public sealed interface AnalyticsCommand {

    Caller caller();

    /**
     * Makes a stored file askable in a conversation; the same file twice is the same dataset.
     *
     * @param turn what it is done for, and given up with
     */
    record ReadDataset(Caller caller, ConversationId conversation, FileRef file, Optional<TurnId> turn)
            implements AnalyticsCommand {

        public ReadDataset(Caller caller, ConversationId conversation, FileRef file) {
            this(caller, conversation, file, Optional.empty());
        }
    }

    /** The datasets that can be asked in a conversation. */
    record ListDatasets(Caller caller, ConversationId conversation) implements AnalyticsCommand {}

    /**
     * Asks a dataset.
     *
     * @param previous the plan of the answer before, which a follow-up ("and by region?") changes
     * @param turn what it is done for, and given up with
     */
    record AskDataset(
            Caller caller,
            ConversationId conversation,
            DatasetId dataset,
            String question,
            Optional<Plan> previous,
            Optional<TurnId> turn)
            implements AnalyticsCommand {

        public AskDataset(
                Caller caller,
                ConversationId conversation,
                DatasetId dataset,
                String question,
                Optional<Plan> previous) {
            this(caller, conversation, dataset, question, previous, Optional.empty());
        }
    }

    /** Draws a chart as PNG. */
    record DrawChart(Caller caller, ChartSpec chart) implements AnalyticsCommand {}
}
