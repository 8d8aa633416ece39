package dev.patchbay.conversation;

import dev.patchbay.conversation.ChannelStore.ChannelKey;
import dev.patchbay.conversation.ChatIdentities.ChatUser;
import dev.patchbay.conversation.ChatIdentities.Known;
import dev.patchbay.conversation.InboxStore.EventName;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets messages of one tenant in, in the order they came, with as few statements as one of them would need. */
final class Reception {

    private final ConversationStore conversations;
    private final InboxStore inbox;
    private final ChatIdentities identities;
    private final ChannelStore channels;
    private final OrderDesk orders;
    private final Runnable taken;

    Reception(
            ConversationStore conversations,
            InboxStore inbox,
            ChatIdentities identities,
            ChannelStore channels,
            OrderDesk orders,
            Runnable taken) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.identities = identities;
        this.channels = channels;
        this.orders = orders;
        this.taken = taken;
    }

    /** What each one is answered, in order. */
    List<ConversationReply> receive(Transaction transaction, TenantId tenant, List<Arrival> arrivals) {
        Facts facts = look(transaction, arrivals);
        List<Admission> admissions =
                admit(transaction, tenant, forUs(arrivals, facts.places().keySet()), facts);
        Map<EventName, Long> added = admissions.isEmpty() ? Map.of() : inbox.add(transaction, tenant, admissions);
        Map<Arrival, ConversationReply> replies = new IdentityHashMap<>();
        Set<EventName> answered = new HashSet<>();
        for (Admission admission : admissions) {
            boolean isNew = added.containsKey(admission.event()) && answered.add(admission.event());
            if (isNew) {
                conclude(transaction, admission, added.get(admission.event()));
            }
            replies.put(
                    admission.arrival(),
                    isNew
                            ? new ConversationReply.Taken(admission.conversation())
                            : new ConversationReply.TakenBefore(Optional.of(admission.conversation())));
        }
        transaction.afterCommit(taken);
        return arrivals.stream()
                .map(arrival -> replies.getOrDefault(arrival, new ConversationReply.NotForUs()))
                .toList();
    }

    private void conclude(Transaction transaction, Admission admission, long message) {
        if (admission.isAnswered()) {
            orders.obey(transaction, admission, message);
        }
        if (admission.arrival().message().place().platform() == Platform.WEB) {
            conversations.touch(transaction, admission.conversation());
        }
    }

    /** Leaves out what was overheard where we take no part. */
    private static List<Arrival> forUs(List<Arrival> arrivals, Set<Place> known) {
        Set<Place> ours = new HashSet<>(known);
        List<Arrival> forUs = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (!arrival.isOverheard() || ours.contains(arrival.message().place())) {
                ours.add(arrival.message().place());
                forUs.add(arrival);
            }
        }
        return forUs;
    }

    /** Asks for all that is known together: what is asked one by one costs more than its answers. */
    private Facts look(Transaction transaction, List<Arrival> arrivals) {
        Set<Place> places = new LinkedHashSet<>();
        Map<ChatUser, Sender> senders = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            places.add(arrival.message().place());
            senders.put(ChatUser.of(arrival.message()), arrival.message().sender());
        }
        Supplier<Map<Place, ConversationId>> ours = conversations.find(transaction, places);
        Supplier<Map<ChannelKey, Channel>> seen =
                channels.find(transaction, rooms(arrivals).keySet());
        Supplier<Map<ChatUser, Known>> known = identities.known(transaction, senders);
        return new Facts(ours.get(), seen.get(), senders, known.get());
    }

    private List<Admission> admit(Transaction transaction, TenantId tenant, List<Arrival> arrivals, Facts facts) {
        channels.describe(transaction, tenant, rooms(arrivals), facts.channels());
        List<Arrival> allowed = arrivals.stream()
                .filter(arrival -> !arrival.isOverheard() || isAllowed(facts.channels(), arrival))
                .toList();
        Map<ChatUser, PersonId> persons = new HashMap<>();
        allowed.forEach(arrival -> persons.computeIfAbsent(
                ChatUser.of(arrival.message()),
                user -> identities.personOf(
                        transaction,
                        tenant,
                        facts.senders().get(user),
                        facts.users().get(user))));
        begin(transaction, tenant, allowed, persons, facts.places());
        return allowed.stream()
                .map(arrival -> new Admission(
                        arrival,
                        facts.places().get(arrival.message().place()),
                        persons.get(ChatUser.of(arrival.message())),
                        !isAllowed(facts.channels(), arrival)))
                .toList();
    }

    private static Map<ChannelKey, Room> rooms(List<Arrival> arrivals) {
        Map<ChannelKey, Room> rooms = new LinkedHashMap<>();
        arrivals.stream()
                .map(Arrival::message)
                .filter(ChannelStore::isChannel)
                .forEach(message -> rooms.put(ChannelKey.of(message.place()), message.room()));
        return rooms;
    }

    private static boolean isAllowed(Map<ChannelKey, Channel> seen, Arrival arrival) {
        Channel channel = seen.get(ChannelKey.of(arrival.message().place()));
        return channel == null || channel.allowed();
    }

    /** Begins the conversations that are not there yet. */
    private void begin(
            Transaction transaction,
            TenantId tenant,
            List<Arrival> arrivals,
            Map<ChatUser, PersonId> persons,
            Map<Place, ConversationId> places) {
        Map<Place, ConversationDraft> drafts = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            InboundMessage message = arrival.message();
            if (!places.containsKey(message.place())) {
                drafts.putIfAbsent(
                        message.place(), ConversationDraft.of(arrival.kept(), persons.get(ChatUser.of(message))));
            }
        }
        if (!drafts.isEmpty()) {
            places.putAll(conversations.add(transaction, tenant, drafts.values()));
        }
        if (!places.keySet().containsAll(drafts.keySet())) {
            places.putAll(conversations.find(transaction, drafts.keySet()).get());
        }
    }

    /**
     * What is known of messages before they are let in, of those conversations and channels that there are.
     *
     * @param senders as they were when it was asked who they are
     */
    private record Facts(
            Map<Place, ConversationId> places,
            Map<ChannelKey, Channel> channels,
            Map<ChatUser, Sender> senders,
            Map<ChatUser, Known> users) {}
}
