package dev.patchbay.assistant;

import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.ticket.words.TicketIntent;
import java.util.List;

/** One thing to do for a message. */
sealed interface Task {

    record ReadFile(FileRef file) implements Task {}

    /** Asks the thread's dataset: the one at hand, or the one a task before has read. */
    record AskData(String question) implements Task {}

    record HandleTicket(TicketIntent intent) implements Task {}

    /** Passes on what was said in a ticket's customer thread. */
    record Relay() implements Task {}

    /** Does what a filled-in form says. */
    record TakeForm(Submission submission) implements Task {}

    /** Needs no tool: there is something to say. */
    record Tell(String text, List<String> examples) implements Task {
        public Tell {
            examples = List.copyOf(examples);
        }
    }
}
