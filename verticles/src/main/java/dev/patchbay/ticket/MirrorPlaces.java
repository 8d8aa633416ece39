package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand.MirrorTickets;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;

/** The channel of each tenant into which the cards of its customers' tickets go. */
final class MirrorPlaces {

    private final Database database;
    private final Map<TenantId, Place> settings;

    /** @param settings what holds until an admin says otherwise */
    MirrorPlaces(Database database, Map<TenantId, Place> settings) {
        this.database = database;
        this.settings = Map.copyOf(settings);
    }

    Optional<Place> find(Transaction transaction, TenantId tenant) {
        Optional<Optional<Place>> said =
                transaction.first("SELECT platform, space, channel FROM ticket_mirror", MirrorPlaces::place);
        return said.orElseGet(() -> Optional.ofNullable(settings.get(tenant)));
    }

    void set(MirrorTickets wish) {
        wish.place().ifPresent(origin -> refuseUnlessInternal(origin.audience()));
        Optional<Place> place = wish.place().map(TicketOrigin::place);
        database.inTenant(
                wish.caller().tenant(),
                transaction -> transaction.update(
                        """
                        INSERT INTO ticket_mirror (tenant_id, platform, space, channel) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (tenant_id) DO UPDATE
                        SET platform = excluded.platform, space = excluded.space, channel = excluded.channel
                        """,
                        wish.caller().tenant().value(),
                        place.map(Place::platform).map(Platform::name).orElse(null),
                        place.map(Place::space).orElse(null),
                        place.map(Place::channel).orElse(null)));
    }

    private static void refuseUnlessInternal(Audience audience) {
        String advice =
                switch (audience.kind()) {
                    case INTERNAL -> "";
                    case CUSTOMER -> "A customer reads along here. Say it in a channel of your own.";
                    case PERSON -> "Say it in a channel that your engineers read.";
                    case UNDECIDED -> "First say on the page Channels that this channel is internal.";
                };
        if (!advice.isEmpty()) {
            throw new Failure(ErrorCode.INVALID_REQUEST, advice);
        }
    }

    /** A post in the channel itself begins a thread. */
    private static Optional<Place> place(Row row) {
        return Optional.ofNullable(row.getString("platform"))
                .map(platform -> new Place(
                        Platform.valueOf(platform),
                        row.getString("space"),
                        row.getString("channel"),
                        row.getString("channel")));
    }
}
