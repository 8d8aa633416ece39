package dev.patchbay.web.chat;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.History;
import dev.patchbay.model.chat.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * A thread as the page shows it: what is settled and will not change, then the tail, from the first message that
 * still waits for its reply. The tail is what the page asks for again when something happened.
 */
public record ThreadView(ConversationId id, String title, List<Entry> settled, List<Entry> tail) {

    /** The part of a thread from a message on. */
    static ThreadView of(History history, long from) {
        List<Entry> shown = history.entries().stream()
                .filter(entry -> entry.message() >= from)
                .toList();
        int firstOpen = (int)
                shown.stream().takeWhile(entry -> entry.reply().isPresent()).count();
        return new ThreadView(
                history.conversation(),
                history.title(),
                shown.subList(0, firstOpen),
                shown.subList(firstOpen, shown.size()));
    }

    /** From where the page asks next. */
    public long next(long from) {
        return tail.isEmpty()
                ? settled.isEmpty() ? from : settled.getLast().message() + 1
                : tail.getFirst().message();
    }

    /** What the page that sent a message knows it by. */
    public static String key(Entry entry) {
        return Conversations.key(entry);
    }

    Stream<Entry> entries() {
        return Stream.concat(settled.stream(), tail.stream());
    }
}
