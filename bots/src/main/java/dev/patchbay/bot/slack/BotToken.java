package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.config.Secret;

/** A workspace's token, renewed where Slack lets it expire. */
interface BotToken {

    /** The token that is good now. */
    Secret current() throws Refusal;
}
