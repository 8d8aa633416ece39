package dev.patchbay.bot.slack;

import dev.patchbay.model.identity.TenantId;

/**
 * A workspace we are installed in.
 *
 * @param team Slack's id of it
 * @param quick the same as the API, within the time of an acknowledgement
 * @param token for what is fetched past the Web API: files
 */
record Workspace(
        TenantId tenant,
        OwnTeam team,
        BotToken token,
        SlackApi api,
        SlackApi quick,
        AnswerStream stream,
        SlackSurfaces surfaces,
        UserDirectory users,
        GuestDirectory guests,
        RoomDirectory rooms) {}
