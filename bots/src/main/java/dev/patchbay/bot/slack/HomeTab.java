package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationCommand.ListQuestions;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply.Questions;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The app's home tab: the reader's own open tickets, the urgent ones, but none that is snoozed; what the reader asked last, and what can be asked
 * at a press. It is shown to one person alone, and shows what that person may see.
 */
final class HomeTab {

    private static final Set<TicketStatus> UNSOLVED = Set.of(TicketStatus.OPEN, TicketStatus.PENDING);
    private static final int LISTED = 100;

    private final Bus bus;
    private final Background background;

    HomeTab(Bus bus, Background background) {
        this.bus = bus;
        this.background = background;
    }

    void opened(Workspace workspace, String team, JsonNode event) {
        if (event.path("tab").asText().equals("home")) {
            String user = event.path("user").asText();
            background.run("show the home tab", () -> show(workspace, team, user));
        }
    }

    /** Asks what a button of the tab says, in the direct conversation with whoever pressed it. */
    void pressed(Presser presser, ActionId pressed) {
        if (pressed instanceof ActionId.Ask ask) {
            background.run("ask from the home tab", () -> ask(presser, ask.question()));
        }
    }

    private void show(Workspace workspace, String team, String user) throws Refusal {
        Optional<Sender> sender = workspace.users().person(user);
        if (sender.isPresent()) {
            Place tab = new Place(Platform.SLACK, team, user, user);
            Caller caller = ((SenderIdentified)
                            bus.call(Addresses.CONVERSATION, new IdentifySender(workspace.tenant(), tab, sender.get())))
                    .caller();
            List<Ticket> mine = unsolved(caller, Optional.of("me"));
            List<Ticket> all = unsolved(caller, Optional.empty());
            List<AskedBefore> asked = asked(caller, team, workspace.quick().address());
            workspace.surfaces().publishHome(user, HomeView.of(mine, all, asked).toString());
        }
    }

    private List<Ticket> unsolved(Caller caller, Optional<String> assignee) {
        ListTickets list = new ListTickets(
                caller, UNSOLVED, Optional.empty(), assignee, LISTED, Optional.empty(), Optional.of(false));
        return ((TicketsListed) bus.call(Addresses.TICKET, list)).tickets();
    }

    private List<AskedBefore> asked(Caller caller, String team, String address) {
        ListQuestions list = new ListQuestions(caller, Platform.SLACK, team);
        return ((Questions) bus.call(Addresses.CONVERSATION, list))
                .questions().stream()
                        .map(question -> AskedBefore.of(question, address))
                        .toList();
    }

    private void ask(Presser presser, String question) throws Refusal {
        Workspace workspace = presser.workspace();
        String space = presser.place().space();
        String direct = workspace.api().openDirect(presser.sender().user());
        Place channel = new Place(Platform.SLACK, space, direct, direct);
        String root = workspace.api().post(channel, SlackText.escape("You asked: " + question));
        bus.call(
                Addresses.CONVERSATION,
                new TakeMessage(new InboundMessage(
                        workspace.tenant(),
                        new Place(Platform.SLACK, space, direct, root),
                        InboundReader.key(space, direct, root),
                        presser.sender(),
                        Addressing.DIRECT,
                        InboundReader.instant(root),
                        question,
                        List.of(),
                        Room.direct(),
                        false,
                        Optional.empty())));
    }
}
