package dev.patchbay.assistant;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.analytics.AnalyticsCommand;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileRef;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files and asks datasets, through the analytics actor. */
final class DataTool {

    private static final Logger LOG = LoggerFactory.getLogger(DataTool.class);

    /** Long enough for the largest file that is taken; the turn's own time bounds it further. */
    private static final Duration PATIENCE = Duration.ofSeconds(80);

    private final Bus bus;

    DataTool(Bus bus) {
        this.bus = bus;
    }

    AnalyticsReply.DatasetReady read(RunTurn turn, FileRef file) {
        return (AnalyticsReply.DatasetReady) bus.call(
                Addresses.ANALYTICS,
                new AnalyticsCommand.ReadDataset(turn.caller(), turn.conversation(), file, Optional.of(turn.turn())),
                PATIENCE);
    }

    Finding ask(RunTurn turn, AskedFile file, Optional<Plan> previous) {
        AnalyticsReply.Asked asked = (AnalyticsReply.Asked) bus.call(
                Addresses.ANALYTICS,
                new AnalyticsCommand.AskDataset(
                        turn.caller(),
                        turn.conversation(),
                        file.dataset().id(),
                        file.question(),
                        previous,
                        Optional.of(turn.turn())),
                PATIENCE);
        Optional<FileRef> chart = asked.answer() instanceof Answer.Answered answered
                ? answered.chart().flatMap(spec -> draw(turn, spec))
                : Optional.empty();
        return new Finding.DataAnswered(file, asked.answer(), chart);
    }

    /** A chart that cannot be drawn is shown as its table; it never costs the answer. */
    private Optional<FileRef> draw(RunTurn turn, ChartSpec chart) {
        try {
            AnalyticsReply reply = bus.call(Addresses.ANALYTICS, new AnalyticsCommand.DrawChart(turn.caller(), chart));
            return reply instanceof AnalyticsReply.ChartDrawn drawn ? Optional.of(drawn.png()) : Optional.empty();
        } catch (Failure failure) {
            LOG.warn("the chart \"{}\" could not be drawn: {}", chart.title(), failure.getMessage());
            return Optional.empty();
        }
    }
}
