package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code /patchbay}: puts the question into the channel for everybody to see, and answers in its thread.
 * What goes wrong is told to the asker alone.
 */
final class SlashCommand {

    static final String NAME = "/patchbay";

    private static final String HELP =
            """
            */patchbay* _question_ – asks here, and answers in a thread: `/patchbay top 5 services by cost`
            */patchbay ticket* _text_ – opens the form for a new ticket
            */patchbay help* – shows this
            You can also mention me, drop a file with a question, write to me directly, or use “Create ticket” in a \
            message's menu.""";

    private static final String TICKET = "ticket";

    private final Bus bus;
    private final Workspaces workspaces;
    private final Modals modals;

    SlashCommand(Bus bus, Workspaces workspaces, Modals modals) {
        this.bus = bus;
        this.workspaces = workspaces;
        this.modals = modals;
    }

    Optional<ObjectNode> take(JsonNode fields) throws Refusal {
        String team = fields.path("team_id").asText();
        Optional<Workspace> workspace = workspaces.find(team);
        if (workspace.isEmpty()) {
            return Optional.of(ephemeral("This workspace is not connected to Patchbay; an admin installs it again."));
        }
        String channel = fields.path("channel_id").asText();
        Place place = new Place(Platform.SLACK, team, channel, channel);
        Optional<Presser> presser = workspace
                .get()
                .users()
                .person(fields.path("user_id").asText())
                .map(sender -> new Presser(
                        workspace.get(),
                        place,
                        sender,
                        fields.path("trigger_id").asText()));
        return presser.flatMap(
                asker -> run(asker, SlackText.read(fields.path("text").asText(), "")));
    }

    private Optional<ObjectNode> run(Presser asker, String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("help")) {
            return Optional.of(ephemeral(HELP));
        }
        if (text.split("\\s", 2)[0].equalsIgnoreCase(TICKET)) {
            String about = text.substring(TICKET.length()).strip();
            modals.open(asker, FormName.CREATE_TICKET, InboundReader.text(about));
            return Optional.empty();
        }
        try {
            ask(asker, text);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(ephemeral(
                    refusal.kind() == Refusal.Kind.GONE
                            ? "I am not in this channel: `/invite @Patchbay`, or write to me directly."
                            : "Slack did not let me post the question here. Try again in a moment."));
        } catch (Failure failure) {
            return Optional.of(ephemeral(SlackText.escape(Whispers.words(failure))));
        }
    }

    private void ask(Presser asker, String text) throws Refusal {
        Place channel = asker.place();
        String shown = asker.sender().name() + " asked: " + text;
        String root = asker.workspace().quick().post(channel, SlackText.escape(shown, SlackLimits.MESSAGE_TEXT));
        bus.call(
                Addresses.CONVERSATION,
                new TakeMessage(new InboundMessage(
                        asker.workspace().tenant(),
                        new Place(Platform.SLACK, channel.space(), channel.channel(), root),
                        InboundReader.key(channel.space(), channel.channel(), root),
                        asker.sender(),
                        Addressing.DIRECT,
                        InboundReader.instant(root),
                        PlainText.cut(text, InboundMessage.MAX_TEXT),
                        List.of(),
                        asker.room(),
                        false,
                        Optional.empty())),
                EventReader.PATIENCE);
    }

    private static ObjectNode ephemeral(String text) {
        return BlockKit.object().put("response_type", "ephemeral").put("text", text);
    }
}
