package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.conversation.OutboxStore.Withheld;
import dev.patchbay.model.chat.AdapterCommand.OpenDirect;
import dev.patchbay.model.chat.AdapterReply.DirectOpened;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import java.time.Duration;
import java.util.Optional;

/** Sends what a channel may not see to whoever had asked for it, in their direct conversation with us, once. */
final class DirectSending {

    /** Platforms wait three seconds for the answer to a pressed button. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Bus bus;
    private final Database database;
    private final OutboxStore outbox;
    private final ChatIdentities identities;
    private final Announcements announcements;

    DirectSending(
            Bus bus, Database database, OutboxStore outbox, ChatIdentities identities, Announcements announcements) {
        this.bus = bus;
        this.database = database;
        this.outbox = outbox;
        this.identities = identities;
        this.announcements = announcements;
    }

    ConversationReply send(PressButton pressed, DeliveryId delivery) {
        Withheld withheld = withheldFrom(pressed, delivery);
        DirectOpened direct = (DirectOpened) bus.call(
                Addresses.adapter(pressed.place().platform()),
                new OpenDirect(pressed.tenant(), pressed.place().space(), withheld.user()),
                PATIENCE);
        announcements.post(new Announce(
                pressed.tenant(), direct.place(), "withheld:" + delivery, withheld.reply(), Optional.empty()));
        return new ConversationReply.Done();
    }

    private Withheld withheldFrom(PressButton pressed, DeliveryId delivery) {
        return database.inTenant(pressed.tenant(), tx -> {
            PersonId presser = identities.personOf(tx, pressed.tenant(), pressed.place(), pressed.sender());
            Withheld withheld = outbox.withheld(tx, delivery)
                    .orElseThrow(() -> new Failure(ErrorCode.CONFLICT, "There is nothing withheld here any more."));
            if (!withheld.asker().equals(presser)
                    || !withheld.user().equals(pressed.sender().user())) {
                throw new Failure(ErrorCode.FORBIDDEN, "Only who asked can have it sent. Ask it yourself.");
            }
            return withheld;
        });
    }
}
