package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterReply.ThreadRead;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was written in a thread before we were asked into it, once somebody there has allowed it. Its tables can
 * then be asked like any that are dropped.
 */
final class ThreadReading {

    private static final int MESSAGES = 200;
    private static final int FILES = 5;
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReading.class);

    private final Bus bus;
    private final Database database;
    private final ConversationStore conversations;
    private final ConversationClaims claims;
    private final AttachmentFetcher attachments;

    ThreadReading(
            Bus bus,
            Database database,
            ConversationStore conversations,
            ConversationClaims claims,
            AttachmentFetcher attachments) {
        this.bus = bus;
        this.database = database;
        this.conversations = conversations;
        this.claims = claims;
        this.attachments = attachments;
    }

    /** @param assistant told of a message with the tables that were found */
    TurnDone read(
            ClaimedMessage claimed,
            Deadline deadline,
            BiFunction<InboundMessage, List<EarlierMessage>, TurnDone> assistant) {
        InboundMessage message = claimed.message();
        ThreadRead read = (ThreadRead) bus.call(
                Addresses.adapter(message.place().platform()),
                new ReadThread(message.tenant(), message.place(), MESSAGES),
                deadline.left());
        List<Attachment> files = fetch(message, read.messages(), deadline);
        keep(claimed, read.messages());
        Block said = new Block.Text(said(read.messages(), files));
        if (files.isEmpty()) {
            return new TurnDone(Reply.of(said), "read_thread", List.of());
        }
        TurnDone tables = assistant.apply(message.withText("").withAttachments(files), read.messages());
        return new TurnDone(following(said, tables.reply()), "read_thread", tables.steps());
    }

    /** The latest tables of the thread; one that cannot be fetched is left out. */
    private List<Attachment> fetch(InboundMessage message, List<EarlierMessage> messages, Deadline deadline) {
        List<Attachment> fetched = new ArrayList<>();
        for (EarlierMessage earlier : messages.reversed()) {
            for (Attachment attachment : earlier.attachments()) {
                if (isTable(attachment) && fetched.size() < FILES) {
                    fetch(message, attachment, deadline).ifPresent(fetched::add);
                }
            }
        }
        return fetched.reversed();
    }

    private Optional<Attachment> fetch(InboundMessage message, Attachment attachment, Deadline deadline) {
        try {
            return Optional.of(attachments.fetch(message, attachment, deadline));
        } catch (Failure failure) {
            LOG.info("\"{}\" of an old thread is left out: {}", attachment.name(), failure.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isTable(Attachment attachment) {
        String name = attachment.name().toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(name::endsWith);
    }

    private void keep(ClaimedMessage claimed, List<EarlierMessage> messages) {
        database.inTenant(claimed.tenant(), tx -> {
            boolean held = claims.holdsAnswering(tx, claimed.conversation(), claimed.claim());
            if (held) {
                conversations.keepEarlier(tx, claimed.conversation(), messages);
            }
            return held;
        });
    }

    private static String said(List<EarlierMessage> messages, List<Attachment> files) {
        if (messages.isEmpty()) {
            return "Nothing was written here before that I can read.";
        }
        String read = messages.size() == 1
                ? "I have read the message above."
                : "I have read the %d messages above.".formatted(messages.size());
        List<String> names = files.stream().map(Attachment::name).toList();
        return names.isEmpty() ? read : read + " Their tables can be asked now: " + String.join(", ", names) + ".";
    }

    private static Reply following(Block first, Reply reply) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(first);
        blocks.addAll(reply.blocks());
        return new Reply(blocks, reply.scope());
    }
}
