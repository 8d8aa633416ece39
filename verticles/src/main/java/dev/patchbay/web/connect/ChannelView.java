package dev.patchbay.web.connect;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.Platform;
import java.util.List;

/** A channel as the page shows it. */
public record ChannelView(Channel channel) {

    /** What an admin may say of a channel. */
    public static final List<Audience.Kind> KINDS =
            List.of(Audience.Kind.UNDECIDED, Audience.Kind.INTERNAL, Audience.Kind.CUSTOMER);

    /** As people call it; its id where it has no name. */
    public String name() {
        return channel.room().name().isBlank() ? channel.id() : channel.room().name();
    }

    public String where() {
        return platform(channel.platform()) + " · " + channel.space();
    }

    public static String label(Audience.Kind kind) {
        return switch (kind) {
            case UNDECIDED -> "not decided";
            case INTERNAL -> "internal";
            case CUSTOMER -> "a customer's";
            case PERSON -> "one person's";
        };
    }

    public static String platform(Platform platform) {
        return switch (platform) {
            case WEB -> "Web";
            case SLACK -> "Slack";
            case TEAMS -> "Teams";
            case DISCORD -> "Discord";
        };
    }
}
