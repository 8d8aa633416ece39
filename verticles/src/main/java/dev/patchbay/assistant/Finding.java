package dev.patchbay.assistant;

import dev.patchbay.model.analytics.AnalyticsReply.DatasetReady;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/** What a task brought back. */
sealed interface Finding {

    record FileRead(DatasetReady ready) implements Finding {}

    /** @param chart the drawing, when the answer has a chart and it could be drawn */
    record DataAnswered(Answer answer, Optional<FileRef> chart) implements Finding {}

    /** @param said what was done: "Closed."; empty when nothing was */
    record TicketTouched(String said, Ticket ticket) implements Finding {}

    record TicketsFound(String said, List<Ticket> tickets) implements Finding {
        public TicketsFound {
            tickets = List.copyOf(tickets);
        }
    }

    /** Something to say that needs no data. {@code examples} can be asked by a button. */
    record Said(String text, List<String> examples) implements Finding {
        public Said {
            examples = List.copyOf(examples);
        }
    }

    /** A task that failed; the others still stand. */
    record Failed(String what, String advice) implements Finding {}
}
