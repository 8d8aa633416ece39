package dev.patchbay.bus;

import dev.patchbay.model.analytics.AnalyticsCommand;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Progress;
import dev.patchbay.model.chat.TurnCancelled;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
import java.util.List;

/** Every actor's address and every topic. */
public final class Addresses {

    public static final Address<ConversationCommand, ConversationReply> CONVERSATION =
            new Address<>("conversation", ConversationCommand.class, ConversationReply.class);
    public static final Address<AssistantCommand, AssistantReply> ASSISTANT =
            new Address<>("assistant", AssistantCommand.class, AssistantReply.class);
    public static final Address<AnalyticsCommand, AnalyticsReply> ANALYTICS =
            new Address<>("analytics", AnalyticsCommand.class, AnalyticsReply.class);
    public static final Address<TicketCommand, TicketReply> TICKET =
            new Address<>("ticket", TicketCommand.class, TicketReply.class);
    public static final Address<FileCommand, FileReply> FILE =
            new Address<>("file", FileCommand.class, FileReply.class);

    public static final Address<InstallationCommand, InstallationReply> INSTALLATION =
            new Address<>("installation", InstallationCommand.class, InstallationReply.class);

    public static final Topic<Event> EVENTS = new Topic<>("events", Event.class);
    public static final Topic<Progress> PROGRESS = new Topic<>("progress", Progress.class);
    public static final Topic<TurnCancelled> CANCELLED = new Topic<>("cancelled", TurnCancelled.class);

    private static final Address<AdapterCommand, AdapterReply> WEB = adapter("bot.web");
    private static final Address<AdapterCommand, AdapterReply> SLACK = adapter("bot.slack");
    private static final Address<AdapterCommand, AdapterReply> TEAMS = adapter("bot.teams");
    private static final Address<AdapterCommand, AdapterReply> DISCORD = adapter("bot.discord");

    private Addresses() {}

    /** The adapter that speaks for a platform. */
    public static Address<AdapterCommand, AdapterReply> adapter(Platform platform) {
        return switch (platform) {
            case WEB -> WEB;
            case SLACK -> SLACK;
            case TEAMS -> TEAMS;
            case DISCORD -> DISCORD;
        };
    }

    /** All addresses; what they carry is what the codec must know. */
    static List<Address<?, ?>> all() {
        return List.of(CONVERSATION, ASSISTANT, ANALYTICS, TICKET, FILE, INSTALLATION, WEB, SLACK, TEAMS, DISCORD);
    }

    static List<Topic<?>> topics() {
        return List.of(EVENTS, PROGRESS, CANCELLED);
    }

    private static Address<AdapterCommand, AdapterReply> adapter(String name) {
        return new Address<>(name, AdapterCommand.class, AdapterReply.class);
    }
}
