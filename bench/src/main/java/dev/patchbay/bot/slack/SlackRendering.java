package dev.patchbay.bot.slack;

import dev.patchbay.model.chat.AdapterCommand.Deliver;

/** Lets the benchmark render for Slack. */
public final class SlackRendering {

    private SlackRendering() {}

    /** How many posts it becomes. */
    public static int render(Deliver deliver) {
        return ReplyRenderer.render(deliver).size();
    }
}
