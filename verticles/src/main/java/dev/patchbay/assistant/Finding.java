package dev.patchbay.assistant;

import dev.patchbay.model.analytics.AnalyticsReply.DatasetReady;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/** What a task brought back. */
sealed interface Finding {

    record FileRead(DatasetReady ready) implements Finding {}

    /** Another file of the thread that questions go to from now on. */
    record FileChosen(Dataset dataset) implements Finding {}

    /** @param chart the drawing, when the answer has a chart and it could be drawn */
    record DataAnswered(AskedFile asked, Answer answer, Optional<FileRef> chart) implements Finding {}

    /**
     * A ticket that was shown or changed.
     *
     * @param said what was done: "Closed."; empty when nothing was
     * @param shown false where its card stands in the thread already
     * @param buttons what can be done with it next
     * @param beside what is said instead where a card of it stands already; empty where it is to be shown anew
     */
    record TicketTouched(String said, Ticket ticket, boolean shown, List<Button> buttons, Optional<String> beside)
            implements Finding {
        public TicketTouched {
            buttons = List.copyOf(buttons);
        }
    }

    /** A message that was passed on, of which nothing is to be said. */
    record Relayed() implements Finding {}

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

    /** A question back. */
    record Asked(String question, List<Choice> choices) implements Finding {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /** A task that failed; the others still stand. */
    record Failed(String what, String advice) implements Finding {}
}
