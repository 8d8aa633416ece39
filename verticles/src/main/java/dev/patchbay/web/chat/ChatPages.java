package dev.patchbay.web.chat;

import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.History;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileId;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The chat: the list of conversations, one of them, and what is said in it. */
final class ChatPages {

    private static final int MAX_FILES = 10;

    private final Conversations conversations;
    private final UploadedFiles files;
    private final LiveUpdates updates;
    private final Templates templates;

    ChatPages(Conversations conversations, UploadedFiles files, LiveUpdates updates, Templates templates) {
        this.conversations = conversations;
        this.files = files;
        this.updates = updates;
        this.templates = templates;
    }

    void mount(Site site) {
        site.member(HttpMethod.GET, "/chat", exchange -> page(exchange, Optional.empty()));
        site.member(HttpMethod.POST, "/chat", this::begin);
        site.member(HttpMethod.GET, "/chat/:conversation", exchange -> page(exchange, Optional.of(history(exchange))));
        site.member(HttpMethod.POST, "/chat/:conversation", this::say);
        site.member(HttpMethod.GET, "/chat/:conversation/tail", exchange -> tail(exchange, history(exchange)));
        site.member(HttpMethod.GET, "/chat/:conversation/turns/:message", this::turn);
    }

    private Answer page(Exchange exchange, Optional<History> history) {
        Map<String, Object> values = new HashMap<>();
        values.put("conversations", conversations.list(exchange.caller()));
        values.put("thread", history.map(read -> ThreadView.of(read, 0)).orElse(null));
        String title = history.map(History::title).orElse("New conversation");
        return Answer.html(templates.page("chat.jte", exchange, title, values));
    }

    private Answer begin(Exchange exchange) {
        Optional<ConversationId> begun = send(exchange, Conversations.newPlace(exchange.caller(), key(exchange)));
        String path = begun.map(id -> "/chat/" + id).orElse("/chat");
        return exchange.isFragment() ? Answer.empty(204).with("HX-Redirect", path) : Answer.seeOther(path);
    }

    private Answer say(Exchange exchange) {
        History before = history(exchange);
        send(exchange, before.place());
        updates.changed(before.place());
        return exchange.isFragment() ? Answer.empty(204) : Answer.seeOther("/chat/" + before.conversation());
    }

    private Optional<ConversationId> send(Exchange exchange, Place place) {
        String text = exchange.field("text").strip();
        List<Attachment> attached = attached(exchange);
        if (text.isEmpty() && attached.isEmpty()) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "Write a question, or drop a file.");
        }
        if (text.length() > InboundMessage.MAX_TEXT) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "A message has up to %,d characters.".formatted(InboundMessage.MAX_TEXT));
        }
        return conversations.say(exchange.caller(), place, key(exchange), text, attached);
    }

    private static UUID key(Exchange exchange) {
        return Exchange.parseId(exchange.field("message_key"), id -> id, ErrorCode.INVALID_REQUEST);
    }

    private List<Attachment> attached(Exchange exchange) {
        List<String> ids = exchange.fields("file");
        if (ids.size() > MAX_FILES) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "A message takes up to " + MAX_FILES + " files.");
        }
        return ids.stream()
                .map(id -> Exchange.parseId(id, FileId::new, ErrorCode.FILE_NOT_FOUND))
                .map(id -> files.find(exchange.caller(), id))
                .map(Attachment::stored)
                .toList();
    }

    private Answer tail(Exchange exchange, History history) {
        long from = number(exchange.query("from").orElse(""));
        return Answer.html(templates.page(
                "tail.jte", exchange, history.title(), Map.of("thread", ThreadView.of(history, from), "from", from)));
    }

    private Answer turn(Exchange exchange) {
        ConversationId conversation = id(exchange);
        long message = number(exchange.path("message"));
        return Answer.html(templates.page(
                "turn.jte",
                exchange,
                "How this was worked out",
                Map.of(
                        "conversation",
                        conversation,
                        "steps",
                        conversations.steps(exchange.caller(), conversation, message))));
    }

    private History history(Exchange exchange) {
        return conversations.read(exchange.caller(), id(exchange));
    }

    private static ConversationId id(Exchange exchange) {
        return exchange.id("conversation", ConversationId::new, ErrorCode.CONVERSATION_NOT_FOUND);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
