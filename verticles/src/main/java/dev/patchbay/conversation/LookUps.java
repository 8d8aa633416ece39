package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.conversation.ChannelStore.ChannelKey;
import dev.patchbay.model.chat.AdapterCommand.LookUp;
import dev.patchbay.model.chat.AdapterReply.LookedUp;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure who wrote a message and who reads along, before it is answered, where the platform could not be asked as
 * it came. Until the platform says, the message waits: it could not be answered there anyway, and an answer made for a
 * stranger among strangers would be the wrong one.
 */
final class LookUps {

    /** After which the careful guess has to do, so that nobody waits for a platform that never says. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);

    private final Bus bus;
    private final Database database;
    private final ConversationClaims claims;
    private final InboxStore inbox;
    private final ChatIdentities identities;
    private final ChannelStore channels;
    private final Clock clock;

    LookUps(
            Bus bus,
            Database database,
            ConversationClaims claims,
            InboxStore inbox,
            ChatIdentities identities,
            ChannelStore channels,
            Clock clock) {
        this.bus = bus;
        this.database = database;
        this.claims = claims;
        this.inbox = inbox;
        this.identities = identities;
        this.channels = channels;
        this.clock = clock;
    }

    /** The message with all that is to be known of it; empty when it was put off, or its claim was lost. */
    Optional<ClaimedMessage> settle(ClaimedMessage claimed) {
        if (!claimed.message().sender().unsure() && !claimed.message().room().unsure()) {
            return Optional.of(claimed);
        }
        InboundMessage message = lookUp(claimed.message());
        Duration age = Duration.between(claimed.receivedAt(), clock.instant());
        return database.inTenant(claimed.tenant(), tx -> {
            if (isSettled(tx, message) || age.compareTo(LONGEST_WAIT) > 0) {
                return keep(tx, claimed, message);
            }
            putOff(tx, claimed, age);
            return Optional.empty();
        });
    }

    private InboundMessage lookUp(InboundMessage message) {
        try {
            LookedUp found = (LookedUp) bus.call(
                    Addresses.adapter(message.place().platform()),
                    new LookUp(message.tenant(), message.place(), message.sender(), message.room()),
                    PATIENCE);
            return message.withPeople(found.sender(), message.room().unsure() ? found.room() : message.room());
        } catch (Failure failure) {
            LOG.info("who writes and reads along could not be asked: {}", failure.getMessage());
            return message;
        }
    }

    private boolean isSettled(Transaction transaction, InboundMessage message) {
        return !message.room().unsure()
                && (!message.sender().unsure() || identities.isKnown(transaction, message.place(), message.sender()));
    }

    private Optional<ClaimedMessage> keep(Transaction transaction, ClaimedMessage claimed, InboundMessage message) {
        if (!claims.holdsAnswering(transaction, claimed.conversation(), claimed.claim())) {
            return Optional.empty();
        }
        describe(transaction, message);
        PersonId author = identities.personOf(transaction, message.tenant(), message.place(), message.sender());
        inbox.identify(transaction, claimed.id(), message, author);
        return Optional.of(claimed.identified(author, message));
    }

    private void describe(Transaction transaction, InboundMessage message) {
        if (ChannelStore.isChannel(message)) {
            ChannelKey key = ChannelKey.of(message.place());
            Map<ChannelKey, Channel> known =
                    channels.find(transaction, Set.of(key)).get();
            channels.describe(transaction, message.tenant(), Map.of(key, message.room()), known);
        }
    }

    /** The older a message is, the less often its platform is asked. */
    private void putOff(Transaction transaction, ClaimedMessage claimed, Duration age) {
        Duration pause = age.dividedBy(4);
        Duration atLeast = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        Duration delay = atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast;
        LOG.info("message {} waits {} for its platform to say who writes and reads along", claimed.id(), delay);
        if (claims.postponeAnswering(transaction, claimed.conversation(), claimed.claim(), delay)) {
            inbox.putOff(transaction, claimed.id());
        }
    }
}
