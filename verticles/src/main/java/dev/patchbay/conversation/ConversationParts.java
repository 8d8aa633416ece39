package dev.patchbay.conversation;

import dev.patchbay.bus.Bus;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import java.time.Clock;

/** What the conversation actor is made of, put together; each part says itself what it is for. */
final class ConversationParts {

    final IntakeLoad load = new IntakeLoad();
    final MessageIntake intake;
    final TicketForms forms;
    final ReaderViews views;
    final CardRefresh refresh;
    final ButtonPresses presses;
    final EmojiPresses emojis;
    final MessageChanges changes;
    final Announcements announcements;
    final FeedbackBox feedback;
    final SenderCallers callers;
    final ConversationReader reader;
    final ChannelDesk channels;
    final ChatLinks links;
    final StatusRelay status;
    final InboxStore inbox;
    final OutboxStore outbox;
    final AnswerWorker answer;
    final DeliveryWorker delivery;

    /**
     * @param waiting run when a message waits
     * @param stored run when a reply waits
     */
    ConversationParts(
            Bus bus,
            Database database,
            FileStore files,
            EventStream events,
            Clock clock,
            ConversationSettings settings,
            long maxFileSize,
            Runnable waiting,
            Runnable stored) {
        People people = new People(database, clock);
        ConversationStore conversations = new ConversationStore(clock);
        ConversationClaims claims = new ConversationClaims();
        TurnStops turns = new TurnStops(claims, bus);
        inbox = new InboxStore(database, clock);
        outbox = new OutboxStore(database, clock);
        HistoryStore history = new HistoryStore();
        ChannelStore rooms = new ChannelStore(settings.newChannels() == ConversationSettings.NewChannels.ALLOWED);
        Audiences audiences = new Audiences(bus, database, rooms);
        ChatIdentities identities = new ChatIdentities(people);
        callers = new SenderCallers(database, people, identities);
        LinkCodes codes = new LinkCodes(database, people, identities, clock);
        StandingReplies replies = new StandingReplies();
        StandingCards cards = new StandingCards(outbox);
        status = new StatusRelay(bus);

        OrderDesk orders = new OrderDesk(claims, turns, inbox, outbox, codes, status, stored);
        Reception reception = new Reception(conversations, inbox, identities, rooms, orders, waiting);
        EarlyChanges early = new EarlyChanges(clock);
        intake = new MessageIntake(database, conversations, reception, load, early);
        forms = new TicketForms(bus, callers, audiences, intake);
        announcements = new Announcements(database, audiences, conversations, outbox, stored);
        DirectSending direct = new DirectSending(bus, database, outbox, identities, announcements);
        views = new ReaderViews(bus, database, replies, identities, callers, audiences);
        presses = new ButtonPresses(database, replies, callers, intake, forms, audiences, conversations, direct, views);
        emojis = new EmojiPresses(bus, database, replies, conversations, callers, audiences, presses, clock);
        changes = new MessageChanges(
                database, conversations, claims, turns, inbox, history, rooms, orders, early, waiting);
        refresh = new CardRefresh(bus, database, claims, cards, callers, audiences, stored);
        feedback = new FeedbackBox(database, replies, identities, events, clock);
        reader = new ConversationReader(database, conversations, history);
        channels = new ChannelDesk(database, rooms);
        links = new ChatLinks(database, identities, codes);

        AttachmentFetcher attachments = new AttachmentFetcher(bus, files, maxFileSize);
        ThreadReading reading = new ThreadReading(bus, database, conversations, claims, attachments);
        TurnRunner runner = new TurnRunner(
                bus, database, conversations, claims, callers, history, attachments, reading, inbox, settings.claim());
        AnswerStore answers = new AnswerStore(database, conversations, claims, inbox, outbox, cards, history, events);
        LookUps lookUps = new LookUps(bus, database, claims, inbox, identities, rooms, clock);
        answer = new AnswerWorker(lookUps, audiences, runner, answers, status, clock, stored);
        delivery = new DeliveryWorker(bus, database, conversations, claims, outbox, events, clock);
    }
}
