package dev.patchbay.conversation;

import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message that is an order to the conversation itself: done as it comes in, and never asked of the assistant. */
sealed interface SpokenOrder {

    /** "stop": gives up what is being answered. */
    record Stop() implements SpokenOrder {}

    /** "link K7PM-3XQ2": says that whoever writes is the person who was given that code. */
    record Link(String code) implements SpokenOrder {
        @Override
        public String toString() {
            return "Link[]";
        }
    }

    static Optional<SpokenOrder> in(InboundMessage message) {
        if (Words.STOP.contains(message.text().strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(new Stop());
        }
        Matcher link = Words.LINK.matcher(message.text());
        return message.place().platform() != Platform.WEB && link.matches()
                ? Optional.of(new Link(LinkCodes.plain(link.group(1))))
                : Optional.empty();
    }

    /** What is said exactly so, nothing around it. */
    final class Words {

        private static final Set<String> STOP = Set.of("stop", "cancel", "abort");

        /** Eight letters and digits, a digit among them, so that "link accounts" is no code. */
        private static final Pattern LINK =
                Pattern.compile("\\s*link\\s+(?=\\S*\\d)([0-9a-z]{4}[- ]?[0-9a-z]{4})\\s*", Pattern.CASE_INSENSITIVE);

        private Words() {}
    }
}
