package dev.patchbay.bot.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReaction;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.emoji.Emoji;

/** The emojis that say whether an answer helped. */
final class Thumbs {

    private static final String UP = "\uD83D\uDC4D";
    private static final String DOWN = "\uD83D\uDC4E";

    private Thumbs() {}

    /** Empty for an emoji that says nothing about an answer; a thumb's colour says nothing either. */
    static Optional<Boolean> helpful(Emoji emoji) {
        String name = emoji.getName();
        return name.startsWith(UP) ? Optional.of(true) : name.startsWith(DOWN) ? Optional.of(false) : Optional.empty();
    }

    /** The thumbs that stand on a message; asks Discord for those who gave them, a hundred of each. */
    static List<Given> on(Message message) {
        return message.getReactions().stream().flatMap(Thumbs::given).toList();
    }

    private static Stream<Given> given(MessageReaction reaction) {
        return helpful(reaction.getEmoji()).stream().flatMap(helpful -> reaction.retrieveUsers().complete().stream()
                .filter(user -> !user.isBot())
                .map(user -> new Given(user, helpful)));
    }

    /** Somebody's thumb. */
    record Given(User user, boolean helpful) {}
}
