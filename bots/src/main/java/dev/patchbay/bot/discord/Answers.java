package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.discord.DiscordApi.InteractionRef;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import net.dv8tion.jda.api.interactions.Interaction;

/** The first and the later answers to an interaction. */
final class Answers {

    private static final int MESSAGE = 4;
    private static final int THINKING = 5;
    private static final int NOTHING = 6;

    private Answers() {}

    static InteractionRef ref(Interaction interaction) {
        return new InteractionRef(interaction.getId(), interaction.getToken());
    }

    /** Says something to whoever did it, and to nobody else. */
    static void say(DiscordApi api, InteractionRef interaction, String text) throws Refusal {
        ObjectNode callback = MessageJson.object().put("type", MESSAGE);
        callback.set("data", MessageJson.unseen(text, List.of()));
        api.answer(interaction, callback);
    }

    /** Takes a press; what comes of it is posted. */
    static void take(DiscordApi api, InteractionRef interaction) throws Refusal {
        api.answer(interaction, MessageJson.object().put("type", NOTHING));
    }

    /** Asks for time: up to fifteen minutes until {@link #finish}. */
    static void think(DiscordApi api, InteractionRef interaction, boolean unseen) throws Refusal {
        ObjectNode callback = MessageJson.object().put("type", THINKING);
        callback.putObject("data").put("flags", unseen ? MessageJson.EPHEMERAL : 0);
        api.answer(interaction, callback);
    }

    /** Says what came of it. */
    static void finish(DiscordApi api, InteractionRef interaction, String text, List<ObjectNode> rows) throws Refusal {
        ObjectNode message = MessageJson.message(text, List.of(), rows);
        message.remove("flags");
        api.editAnswer(interaction, message);
    }

    /** A failure as people read it. */
    static String words(Failure failure) {
        return DiscordText.escape(failure.getMessage() + " " + failure.code().advice(), DiscordLimits.CONTENT);
    }
}
