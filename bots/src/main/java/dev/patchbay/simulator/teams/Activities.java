package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import java.time.Clock;
import java.util.UUID;

/** The activities Teams sends a bot, as JSON. */
public final class Activities {

    static final String BOT_NAME = "Patchbay";
    static final String MENTION = "<at>" + BOT_NAME + "</at>";

    private static final String TEAM = "19:team@thread.tacv2";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String bot;
    private final String serviceUrl;
    private final Clock clock;

    Activities(String bot, String serviceUrl, Clock clock) {
        this.bot = bot;
        this.serviceUrl = serviceUrl;
        this.clock = clock;
    }

    /** A message of somebody, with the files of its own content. */
    ObjectNode message(Chat chat, Message message, Member author) {
        ObjectNode activity = activity("message", chat, message.root(), author);
        activity.put("id", message.id());
        activity.put("textFormat", "plain");
        activity.setAll(message.json());
        if (message.json().path("text").asText().contains(MENTION)) {
            ObjectNode mention = activity.withArray("entities").addObject();
            mention.put("type", "mention").put("text", MENTION);
            mention.putObject("mentioned").put("id", bot).put("name", BOT_NAME);
        }
        return activity;
    }

    ObjectNode edited(Chat chat, Message message, Member author) {
        ObjectNode activity = message(chat, message, author).put("type", "messageUpdate");
        activity.withObject("channelData").put("eventType", "editMessage");
        return activity;
    }

    ObjectNode deleted(Chat chat, Message message, Member author) {
        ObjectNode activity = activity("messageDelete", chat, message.root(), author);
        activity.put("id", message.id()).withObject("channelData").put("eventType", "softDeleteMessage");
        return activity;
    }

    ObjectNode reaction(Chat chat, Message message, Member member, Reaction reaction, boolean added) {
        ObjectNode activity = activity("messageReaction", chat, message.root(), member);
        activity.put("replyToId", message.id())
                .withArray(added ? "reactionsAdded" : "reactionsRemoved")
                .addObject()
                .put("type", type(reaction));
        return activity;
    }

    /** The first six reactions have names, any other emoji its code point and a name. */
    private static String type(Reaction reaction) {
        return switch (reaction) {
            case THUMBS_UP -> "like";
            case THUMBS_DOWN -> "1f44e_thumbsdown";
            case EYES -> "1f440_eyes";
            case CHECK_MARK -> "2705_whiteheavycheckmark";
            case HOURGLASS -> "23f3_hourglasswithflowingsand";
            case ZZZ -> "1f4a4_zzz";
            case POLICE_LIGHT -> "1f6a8_policecarlight";
            case PARTY -> "1f389_partypopper";
        };
    }

    ObjectNode installed(Chat chat, Member by, boolean added) {
        return activity("installationUpdate", chat, "", by).put("action", added ? "add" : "remove");
    }

    ObjectNode botJoined(Chat chat, Member by) {
        ObjectNode activity = activity("conversationUpdate", chat, "", by);
        activity.putArray("membersAdded").addObject().put("id", bot).put("name", BOT_NAME);
        return activity;
    }

    /** Somebody joined; of a channel the team is named, not the channel. */
    ObjectNode joined(Chat chat, Member member) {
        ObjectNode activity = activity("conversationUpdate", chat, "", member);
        activity.putArray("membersAdded").addObject().put("id", member.id());
        if (chat.isChannel()) {
            activity.withObject("conversation").put("id", TEAM);
            activity.withObject("channelData")
                    .put("eventType", "teamMemberAdded")
                    .remove("channel");
        }
        return activity;
    }

    ObjectNode invoke(String name, Chat chat, String root, Member by, String replyToId, JsonNode value) {
        ObjectNode activity = activity("invoke", chat, root, by).put("name", name);
        activity.set("value", value);
        return replyToId.isEmpty() ? activity : activity.put("replyToId", replyToId);
    }

    private ObjectNode activity(String type, Chat chat, String root, Member by) {
        ObjectNode activity = JSON.objectNode()
                .put("type", type)
                .put("id", "f:" + UUID.randomUUID())
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl)
                .put("timestamp", clock.instant().toString());
        activity.putObject("from").put("id", by.id()).put("name", by.name()).put("aadObjectId", Teams.objectId(by));
        activity.putObject("recipient").put("id", bot).put("name", BOT_NAME);
        activity.set("conversation", chat.json(root));
        ObjectNode data = activity.putObject("channelData");
        data.putObject("tenant").put("id", chat.tenant());
        if (chat.isChannel()) {
            data.putObject("team").put("id", TEAM);
            data.putObject("channel").put("id", chat.id());
        }
        return activity;
    }
}
