package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what people wrote in a thread, the message it began at included. */
final class ThreadReading {

    private static final int THREAD_STARTER = 21;

    private final DiscordApi api;

    ThreadReading(DiscordApi api) {
        this.api = api;
    }

    /** The last messages that are not a bot's, the oldest first; at most a page of the thread's. */
    List<EarlierMessage> read(ReadThread command) throws Refusal {
        Place place = command.place();
        List<EarlierMessage> messages = new ArrayList<>();
        for (JsonNode message : api.history(place.thread(), Optional.empty())) {
            JsonNode said =
                    message.path("type").asInt() == THREAD_STARTER ? message.path("referenced_message") : message;
            if (!said.path("author").path("bot").asBoolean() && said.hasNonNull("content")) {
                messages.add(earlier(said));
            }
        }
        return messages.subList(0, Math.min(messages.size(), command.limit())).reversed();
    }

    private static EarlierMessage earlier(JsonNode message) {
        JsonNode author = message.path("author");
        String name = author.hasNonNull("global_name")
                ? author.path("global_name").asText()
                : author.path("username").asText();
        List<Attachment> files = StreamSupport.stream(
                        message.path("attachments").spliterator(), false)
                .map(file -> Attachment.remote(
                        file.path("filename").asText(),
                        file.path("size").asLong(),
                        file.path("url").asText()))
                .toList();
        return new EarlierMessage(
                new Sender(author.path("id").asText(), name, Optional.empty(), true),
                OffsetDateTime.parse(message.path("timestamp").asText()).toInstant(),
                PlainText.cut(PlainText.clean(message.path("content").asText()), InboundMessage.MAX_TEXT),
                files);
    }
}
