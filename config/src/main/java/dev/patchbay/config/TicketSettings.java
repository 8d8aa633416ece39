package dev.patchbay.config;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tickets in the chat.
 *
 * @param internalPlace the MSP's own channel for the cards of customers' tickets, as platform/space/channel
 * @param timeZone in which people say "tomorrow" and "14:00"
 */
public record TicketSettings(Optional<String> internalPlace, ZoneId timeZone) {

    private static final int PARTS = 3;

    public TicketSettings {
        internalPlace.ifPresent(TicketSettings::place);
    }

    /** The channel itself: a post there begins a thread. */
    public Optional<Place> place() {
        return internalPlace.map(TicketSettings::place);
    }

    private static Place place(String text) {
        String[] parts = text.split("/", PARTS);
        Optional<Platform> platform = Arrays.stream(Platform.values())
                .filter(known -> known != Platform.WEB && known.name().equals(parts[0].toUpperCase(Locale.ROOT)))
                .findFirst();
        if (parts.length != PARTS || platform.isEmpty() || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException(
                    "tickets.internal-place is platform/space/channel, for example slack/T0123/C0456");
        }
        return new Place(platform.get(), parts[1], parts[2], parts[2]);
    }
}
