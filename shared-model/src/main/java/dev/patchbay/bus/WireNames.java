package dev.patchbay.bus;

import dev.patchbay.model.analytics.AnalyticsCommand;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Progress;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every message is called on the wire. A name never changes its meaning: fields are only added, at the end and
 * optional; anything else is a new name.
 */
final class WireNames {

    private static final Map<String, Class<? extends Record>> TYPES = Map.ofEntries(
            Map.entry("conversation.take.v1", ConversationCommand.TakeMessage.class),
            Map.entry("conversation.list.v1", ConversationCommand.ListConversations.class),
            Map.entry("conversation.read.v1", ConversationCommand.ReadConversation.class),
            Map.entry("conversation.read-turn.v1", ConversationCommand.ReadTurn.class),
            Map.entry("conversation.taken.v1", ConversationReply.Taken.class),
            Map.entry("conversation.taken-before.v1", ConversationReply.TakenBefore.class),
            Map.entry("conversation.not-for-us.v1", ConversationReply.NotForUs.class),
            Map.entry("conversation.listed.v1", ConversationReply.Conversations.class),
            Map.entry("conversation.history.v1", ConversationReply.History.class),
            Map.entry("conversation.turn-trace.v1", ConversationReply.TurnTrace.class),
            Map.entry("assistant.run-turn.v1", AssistantCommand.RunTurn.class),
            Map.entry("assistant.turn-done.v1", AssistantReply.TurnDone.class),
            Map.entry("analytics.read-dataset.v1", AnalyticsCommand.ReadDataset.class),
            Map.entry("analytics.current-dataset.v1", AnalyticsCommand.CurrentDataset.class),
            Map.entry("analytics.ask-dataset.v1", AnalyticsCommand.AskDataset.class),
            Map.entry("analytics.draw-chart.v1", AnalyticsCommand.DrawChart.class),
            Map.entry("analytics.dataset-ready.v1", AnalyticsReply.DatasetReady.class),
            Map.entry("analytics.no-dataset.v1", AnalyticsReply.NoDataset.class),
            Map.entry("analytics.asked.v1", AnalyticsReply.Asked.class),
            Map.entry("analytics.chart-drawn.v1", AnalyticsReply.ChartDrawn.class),
            Map.entry("ticket.create.v1", TicketCommand.CreateTicket.class),
            Map.entry("ticket.show.v1", TicketCommand.ShowTicket.class),
            Map.entry("ticket.list.v1", TicketCommand.ListTickets.class),
            Map.entry("ticket.note.v1", TicketCommand.AddNote.class),
            Map.entry("ticket.assign.v1", TicketCommand.AssignTicket.class),
            Map.entry("ticket.close.v1", TicketCommand.CloseTicket.class),
            Map.entry("ticket.update.v1", TicketCommand.UpdateTicket.class),
            Map.entry("ticket.delete.v1", TicketCommand.DeleteTicket.class),
            Map.entry("ticket.shown.v1", TicketReply.TicketShown.class),
            Map.entry("ticket.listed.v1", TicketReply.TicketsListed.class),
            Map.entry("ticket.deleted.v1", TicketReply.TicketDeleted.class),
            Map.entry("file.read.v1", FileCommand.ReadFile.class),
            Map.entry("file.keep.v1", FileCommand.KeepFile.class),
            Map.entry("file.content.v1", FileReply.FileContent.class),
            Map.entry("file.kept.v1", FileReply.FileKept.class),
            Map.entry("adapter.deliver.v1", AdapterCommand.Deliver.class),
            Map.entry("adapter.fetch.v1", AdapterCommand.FetchAttachment.class),
            Map.entry("adapter.show-status.v1", AdapterCommand.ShowStatus.class),
            Map.entry("adapter.delivered.v1", AdapterReply.Delivered.class),
            Map.entry("adapter.try-later.v1", AdapterReply.TryLater.class),
            Map.entry("adapter.undeliverable.v1", AdapterReply.Undeliverable.class),
            Map.entry("adapter.fetched.v1", AdapterReply.Fetched.class),
            Map.entry("adapter.status-shown.v1", AdapterReply.StatusShown.class),
            Map.entry("event.query-processed.v1", Event.QueryProcessed.class),
            Map.entry("event.dataset-uploaded.v1", Event.DatasetUploaded.class),
            Map.entry("event.ticket-changed.v1", Event.TicketChanged.class),
            Map.entry("event.reply-delivered.v1", Event.ReplyDelivered.class),
            Map.entry("progress.v1", Progress.class));

    private static final Map<Class<? extends Record>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private WireNames() {}

    static String of(Class<? extends Record> type) {
        return known(NAMES, type);
    }

    static Class<? extends Record> type(String name) {
        return known(TYPES, name);
    }

    /** Every type that may be sent. */
    static Set<Class<? extends Record>> all() {
        return NAMES.keySet();
    }

    private static <K, V> V known(Map<K, V> names, K key) {
        V found = names.get(key);
        if (found == null) {
            throw new IllegalArgumentException("not a message of the bus: " + key);
        }
        return found;
    }
}
