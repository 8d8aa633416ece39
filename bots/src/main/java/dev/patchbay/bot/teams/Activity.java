package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Teams tells the bot, as far as we read it (Bot Framework, "Activity schema"). Fields that did not come are
 * empty, never null.
 *
 * @param id of the activity; of a message also when it is edited or deleted later
 * @param type message, messageUpdate, messageDelete, messageReaction, conversationUpdate, installationUpdate, invoke
 * @param name which invoke it is
 * @param action "add" or "remove" of an installation
 * @param value of an invoke or a submitted card
 */
record Activity(
        String id,
        String type,
        String name,
        String action,
        String channelId,
        String serviceUrl,
        Instant timestamp,
        Account from,
        Account recipient,
        Conversation conversation,
        String text,
        String replyToId,
        List<JsonNode> attachments,
        List<Entity> entities,
        List<Account> membersAdded,
        List<Account> membersRemoved,
        List<Reaction> reactionsAdded,
        List<Reaction> reactionsRemoved,
        ChannelData channelData,
        JsonNode value) {

    /** When nothing says when: still a moment, and before every other. */
    private static final Instant UNTIMED = Instant.EPOCH;

    Activity {
        id = given(id);
        type = given(type);
        name = given(name);
        action = given(action);
        channelId = given(channelId);
        serviceUrl = given(serviceUrl);
        timestamp = timestamp == null ? UNTIMED : timestamp;
        from = from == null ? new Account(null, null, null) : from;
        recipient = recipient == null ? new Account(null, null, null) : recipient;
        conversation = conversation == null ? new Conversation(null, null, null, null) : conversation;
        text = given(text);
        replyToId = given(replyToId);
        attachments = given(attachments);
        entities = given(entities);
        membersAdded = given(membersAdded);
        membersRemoved = given(membersRemoved);
        reactionsAdded = given(reactionsAdded);
        reactionsRemoved = given(reactionsRemoved);
        channelData = channelData == null ? new ChannelData(null, null, null, null) : channelData;
        value = value == null ? MissingNode.getInstance() : value;
    }

    /** Reads an activity; empty where it is none. */
    static Optional<Activity> read(byte[] json) {
        try {
            return Optional.ofNullable(WireJson.mapper().readValue(json, Activity.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Entra tenant it comes from; empty where it does not say. */
    String space() {
        String ofConversation = conversation.tenantId();
        return ofConversation.isEmpty() ? channelData.tenant().id() : ofConversation;
    }

    /** A person or a bot; ids of persons begin with {@code 29:}, those of bots with {@code 28:}. */
    record Account(String id, String name, String aadObjectId) {
        Account {
            id = given(id);
            name = given(name);
            aadObjectId = given(aadObjectId);
        }
    }

    /**
     * Where it happened.
     *
     * @param id {@code <channel>;messageid=<root>} in a channel's thread
     * @param conversationType personal, groupChat or channel
     */
    record Conversation(String id, String conversationType, String tenantId, String name) {

        private static final String THREAD = ";messageid=";

        Conversation {
            id = given(id);
            conversationType = given(conversationType);
            tenantId = given(tenantId);
            name = given(name);
        }

        boolean isPersonal() {
            return conversationType.equals("personal");
        }

        boolean isChannel() {
            return conversationType.equals("channel");
        }

        /** The id without its thread. */
        String base() {
            int end = id.indexOf(THREAD);
            return end < 0 ? id : id.substring(0, end);
        }

        /** The root message of the thread; empty outside of threads. */
        String root() {
            int end = id.indexOf(THREAD);
            return end < 0 ? "" : id.substring(end + THREAD.length());
        }

        /** The id of a thread. */
        static String thread(String base, String root) {
            return base + THREAD + root;
        }
    }

    /** Something in the text: a mention of somebody, for instance. */
    record Entity(String type, String text, Account mentioned) {
        Entity {
            type = given(type);
            text = given(text);
            mentioned = mentioned == null ? new Account(null, null, null) : mentioned;
        }
    }

    record Reaction(String type) {
        Reaction {
            type = given(type);
        }
    }

    /** What Teams adds of its own. */
    record ChannelData(String eventType, Named tenant, Named team, Named channel) {
        ChannelData {
            eventType = given(eventType);
            tenant = tenant == null ? new Named(null, null, null) : tenant;
            team = team == null ? new Named(null, null, null) : team;
            channel = channel == null ? new Named(null, null, null) : channel;
        }
    }

    /** A tenant, team or channel; {@code type} of a channel is standard, private or shared. */
    record Named(String id, String name, String type) {
        Named {
            id = given(id);
            name = given(name);
            type = given(type);
        }
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
