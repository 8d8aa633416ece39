package dev.patchbay.bot;

import dev.patchbay.model.ticket.TicketEmoji;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What platforms call the emojis that do something with a ticket. */
public final class TicketSigns {

    /** Asks for an emoji to be shown in colour; it is the same one without. */
    private static final String COLOURED = "\uFE0F";

    private static final Map<String, TicketEmoji> MEANINGS = meanings(Map.of(
            TicketEmoji.TAKE, List.of("eyes"),
            TicketEmoji.RESOLVE,
                    List.of(
                            "✔",
                            "white_check_mark",
                            "heavy_check_mark",
                            "whiteheavycheckmark",
                            "heavycheckmark",
                            "checkmark"),
            TicketEmoji.PENDING,
                    List.of(
                            "⌛",
                            "hourglass",
                            "hourglass_flowing_sand",
                            "hourglassnotdone",
                            "hourglassdone",
                            "hourglasswithflowingsand"),
            TicketEmoji.SNOOZE, List.of("zzz"),
            TicketEmoji.ESCALATE, List.of("rotating_light", "policecarlight", "policecarsrevolvinglight")));

    private TicketSigns() {}

    /**
     * What an emoji means; empty where it says nothing about a ticket.
     *
     * @param name the emoji itself, or what a platform calls it
     */
    public static Optional<TicketEmoji> of(String name) {
        return Optional.ofNullable(MEANINGS.get(name.replace(COLOURED, "")));
    }

    private static Map<String, TicketEmoji> meanings(Map<TicketEmoji, List<String>> names) {
        Map<String, TicketEmoji> meanings = new HashMap<>();
        names.forEach((emoji, called) -> {
            meanings.put(emoji.sign(), emoji);
            called.forEach(name -> meanings.put(name, emoji));
        });
        return Map.copyOf(meanings);
    }
}
