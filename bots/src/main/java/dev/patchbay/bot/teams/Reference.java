package dev.patchbay.bot.teams;

import dev.patchbay.model.chat.Place;
import java.util.Map;

/**
 * How a conversation is reached.
 *
 * @param serviceUrl the connector's address for it
 * @param bot our account there
 * @param kind personal, groupChat or channel
 * @param team the team of a channel; empty elsewhere
 * @param gone true once we were taken out of it
 */
record Reference(String serviceUrl, String bot, String kind, String team, boolean gone) {

    private static final String SERVICE_URL = "serviceUrl";
    private static final String BOT = "bot";
    private static final String KIND = "kind";
    private static final String TEAM = "team";
    private static final String GONE = "gone";

    Reference(Map<String, String> facts) {
        this(
                facts.getOrDefault(SERVICE_URL, ""),
                facts.getOrDefault(BOT, ""),
                facts.getOrDefault(KIND, ""),
                facts.getOrDefault(TEAM, ""),
                Boolean.parseBoolean(facts.get(GONE)));
    }

    /** How something is reached that stands. */
    static Reference to(String serviceUrl, String bot, String kind) {
        return new Reference(serviceUrl, bot, kind, "", false);
    }

    Map<String, String> facts() {
        return Map.of(SERVICE_URL, serviceUrl, BOT, bot, KIND, kind, TEAM, team, GONE, String.valueOf(gone));
    }

    boolean isPersonal() {
        return kind.equals("personal");
    }

    /** What kind a conversation is by its id, where nobody has said. */
    static String kindOf(String conversation) {
        if (conversation.contains("@thread.tacv2") || conversation.contains("@thread.skype")) {
            return "channel";
        }
        return conversation.startsWith("19:") ? "groupChat" : "personal";
    }

    /** The id a place is spoken to by: a thread's own, or that of the conversation. */
    static String conversation(Place place) {
        return place.thread().equals(place.channel())
                ? place.channel()
                : Activity.Conversation.thread(place.channel(), place.thread());
    }
}
