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
import dev.patchbay.model.chat.TurnCancelled;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationReply;
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
            Map.entry("analytics.list-datasets.v1", AnalyticsCommand.ListDatasets.class),
            Map.entry("analytics.ask-dataset.v1", AnalyticsCommand.AskDataset.class),
            Map.entry("analytics.draw-chart.v1", AnalyticsCommand.DrawChart.class),
            Map.entry("analytics.dataset-ready.v1", AnalyticsReply.DatasetReady.class),
            Map.entry("analytics.datasets-listed.v1", AnalyticsReply.DatasetsListed.class),
            Map.entry("analytics.asked.v1", AnalyticsReply.Asked.class),
            Map.entry("analytics.chart-drawn.v1", AnalyticsReply.ChartDrawn.class),
            Map.entry("ticket.create.v1", TicketCommand.CreateTicket.class),
            Map.entry("ticket.show.v1", TicketCommand.ShowTicket.class),
            Map.entry("ticket.list.v1", TicketCommand.ListTickets.class),
            Map.entry("ticket.note.v1", TicketCommand.AddNote.class),
            Map.entry("ticket.reply.v1", TicketCommand.AddReply.class),
            Map.entry("ticket.submit-form.v1", TicketCommand.SubmitForm.class),
            Map.entry("ticket.find-thread.v1", TicketCommand.FindThread.class),
            Map.entry("ticket.relay.v1", TicketCommand.RelayMessage.class),
            Map.entry("ticket.mirror.v1", TicketCommand.MirrorTickets.class),
            Map.entry("ticket.thread-found.v1", TicketReply.ThreadFound.class),
            Map.entry("ticket.mirror-set.v1", TicketReply.MirrorSet.class),
            Map.entry("ticket.assign.v1", TicketCommand.AssignTicket.class),
            Map.entry("ticket.close.v1", TicketCommand.CloseTicket.class),
            Map.entry("ticket.update.v1", TicketCommand.UpdateTicket.class),
            Map.entry("ticket.delete.v1", TicketCommand.DeleteTicket.class),
            Map.entry("ticket.snooze.v1", TicketCommand.SnoozeTicket.class),
            Map.entry("ticket.escalate.v1", TicketCommand.EscalateTicket.class),
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
            Map.entry("adapter.begun.v1", AdapterReply.Begun.class),
            Map.entry("adapter.try-later.v1", AdapterReply.TryLater.class),
            Map.entry("adapter.undeliverable.v1", AdapterReply.Undeliverable.class),
            Map.entry("adapter.fetched.v1", AdapterReply.Fetched.class),
            Map.entry("adapter.status-shown.v1", AdapterReply.StatusShown.class),
            Map.entry("conversation.edit.v1", ConversationCommand.EditMessage.class),
            Map.entry("conversation.withdraw.v1", ConversationCommand.WithdrawMessage.class),
            Map.entry("conversation.press.v1", ConversationCommand.PressButton.class),
            Map.entry("conversation.press-by-emoji.v1", ConversationCommand.PressByEmoji.class),
            Map.entry("conversation.open-form.v1", ConversationCommand.OpenForm.class),
            Map.entry("conversation.submit-form.v1", ConversationCommand.SubmitForm.class),
            Map.entry("conversation.give-feedback.v1", ConversationCommand.GiveFeedback.class),
            Map.entry("conversation.note-feedback.v1", ConversationCommand.NoteFeedback.class),
            Map.entry("conversation.withdraw-feedback.v1", ConversationCommand.WithdrawFeedback.class),
            Map.entry("conversation.announce.v1", ConversationCommand.Announce.class),
            Map.entry("conversation.list-questions.v1", ConversationCommand.ListQuestions.class),
            Map.entry("conversation.questions.v1", ConversationReply.Questions.class),
            Map.entry("conversation.list-taken.v1", ConversationCommand.ListTaken.class),
            Map.entry("conversation.taken-keys.v1", ConversationReply.TakenKeys.class),
            Map.entry("conversation.list-spoken-in.v1", ConversationCommand.ListSpokenIn.class),
            Map.entry("conversation.spoken-in.v1", ConversationReply.SpokenIn.class),
            Map.entry("conversation.list-channels.v1", ConversationCommand.ListChannels.class),
            Map.entry("conversation.decide-channel.v1", ConversationCommand.DecideChannel.class),
            Map.entry("conversation.issue-link-code.v1", ConversationCommand.IssueLinkCode.class),
            Map.entry("conversation.identify-sender.v1", ConversationCommand.IdentifySender.class),
            Map.entry("conversation.sender-identified.v1", ConversationReply.SenderIdentified.class),
            Map.entry("conversation.list-links.v1", ConversationCommand.ListLinks.class),
            Map.entry("conversation.form-opened.v1", ConversationReply.FormOpened.class),
            Map.entry("conversation.form-rejected.v1", ConversationReply.FormRejected.class),
            Map.entry("conversation.announced.v1", ConversationReply.Announced.class),
            Map.entry("conversation.done.v1", ConversationReply.Done.class),
            Map.entry("conversation.channels.v1", ConversationReply.Channels.class),
            Map.entry("conversation.link-code.v1", ConversationReply.LinkCode.class),
            Map.entry("conversation.links.v1", ConversationReply.Links.class),
            Map.entry("ticket.draft-form.v1", TicketCommand.DraftForm.class),
            Map.entry("ticket.check-form.v1", TicketCommand.CheckForm.class),
            Map.entry("ticket.form-drafted.v1", TicketReply.FormDrafted.class),
            Map.entry("ticket.form-checked.v1", TicketReply.FormChecked.class),
            Map.entry("adapter.read-thread.v1", AdapterCommand.ReadThread.class),
            Map.entry("adapter.open-direct.v1", AdapterCommand.OpenDirect.class),
            Map.entry("adapter.look-up.v1", AdapterCommand.LookUp.class),
            Map.entry("adapter.looked-up.v1", AdapterReply.LookedUp.class),
            Map.entry("adapter.thread-read.v1", AdapterReply.ThreadRead.class),
            Map.entry("adapter.direct-opened.v1", AdapterReply.DirectOpened.class),
            Map.entry("installation.save.v1", InstallationCommand.SaveInstallation.class),
            Map.entry("installation.find.v1", InstallationCommand.FindInstallation.class),
            Map.entry("installation.list.v1", InstallationCommand.ListInstallations.class),
            Map.entry("installation.remove.v1", InstallationCommand.RemoveInstallation.class),
            Map.entry("installation.show.v1", InstallationCommand.ShowInstallations.class),
            Map.entry("installation.bind.v1", InstallationCommand.BindInstallation.class),
            Map.entry("installation.begin.v1", InstallationCommand.BeginInstallation.class),
            Map.entry("installation.use-state.v1", InstallationCommand.UseState.class),
            Map.entry("installation.save-reference.v1", InstallationCommand.SaveReference.class),
            Map.entry("installation.find-reference.v1", InstallationCommand.FindReference.class),
            Map.entry("installation.kept.v1", InstallationReply.InstallationKept.class),
            Map.entry("installation.found.v1", InstallationReply.InstallationFound.class),
            Map.entry("installation.listed.v1", InstallationReply.Installations.class),
            Map.entry("installation.state-issued.v1", InstallationReply.StateIssued.class),
            Map.entry("installation.state-used.v1", InstallationReply.StateUsed.class),
            Map.entry("installation.reference-found.v1", InstallationReply.ReferenceFound.class),
            Map.entry("event.query-processed.v1", Event.QueryProcessed.class),
            Map.entry("event.dataset-uploaded.v1", Event.DatasetUploaded.class),
            Map.entry("event.ticket-changed.v1", Event.TicketChanged.class),
            Map.entry("event.reply-delivered.v1", Event.ReplyDelivered.class),
            Map.entry("event.person-changed.v1", Event.PersonChanged.class),
            Map.entry("event.feedback-given.v1", Event.FeedbackGiven.class),
            Map.entry("turn-cancelled.v1", TurnCancelled.class),
            Map.entry("progress.v1", Progress.class),
            Map.entry("conversation.view-reply.v1", ConversationCommand.ViewReply.class),
            Map.entry("conversation.reply-viewed.v1", ConversationReply.ReplyViewed.class),
            Map.entry("conversation.refresh-cards.v1", ConversationCommand.RefreshCards.class),
            Map.entry("ticket.draw-card.v1", TicketCommand.DrawCard.class),
            Map.entry("ticket.card-drawn.v1", TicketReply.CardDrawn.class));

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
