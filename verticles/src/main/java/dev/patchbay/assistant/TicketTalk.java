package dev.patchbay.assistant;

import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import java.util.List;
import java.util.Optional;

/** What is said in a ticket's threads without being a command: to the other side, or among the engineers. */
final class TicketTalk {

    private static final String STAYS = "This thread is read by us alone. \"reply: ...\" writes to the customer,"
            + " \"note: ...\" keeps it with the ticket.";

    private TicketTalk() {}

    /** True where a ticket that is opened gets the thread for its customer's end. */
    static boolean opensThread(RunTurn turn) {
        Audience.Kind kind = turn.audience().kind();
        boolean theirs = kind == Audience.Kind.CUSTOMER
                || kind == Audience.Kind.PERSON && turn.caller().role() == Role.CONTACT;
        return theirs && turn.place().platform() != Platform.WEB;
    }

    /** The tasks of talk; nothing when the message is something else. */
    static Optional<List<Task>> tasks(Turn turn) {
        Optional<TicketThread> thread = turn.context().thread();
        boolean command = turn.intent() == Intent.TICKET || turn.intent() == Intent.HELP;
        boolean data =
                turn.intent() == Intent.ASK_DATA && !turn.context().datasets().isEmpty();
        if (thread.isEmpty() || !isThread(turn.request().place()) || command || data) {
            return Optional.empty();
        }
        return thread.get().side() == Side.CUSTOMER ? Optional.of(List.of(new Task.Relay())) : amongEngineers(turn);
    }

    /** Where a place has no threads, not everything that is said there is about its last ticket. */
    private static boolean isThread(Place place) {
        return !place.thread().equals(place.channel());
    }

    /** Nobody is interrupted who did not speak to us. */
    private static Optional<List<Task>> amongEngineers(Turn turn) {
        if (turn.intent() == Intent.READ_FILE) {
            return Optional.empty();
        }
        return Optional.of(
                turn.request().addressing() == Addressing.THREAD
                        ? List.of()
                        : List.of(new Task.Tell(STAYS, List.of())));
    }
}
