package dev.patchbay.bot.discord;

import dev.patchbay.model.chat.AdapterCommand.Deliver;

/** Lets the benchmark render for Discord. */
public final class DiscordRendering {

    private DiscordRendering() {}

    /** How many posts it becomes. */
    public static int render(Deliver deliver) {
        return ReplyRenderer.render(deliver.reply(), deliver.delivery(), true).size();
    }
}
