package dev.patchbay.bot.slack;

import dev.patchbay.config.SlackSettings;
import java.util.List;
import java.util.Map;

/** The app as Slack is told of it (docs.slack.dev, "App manifest reference"), in YAML with the reason of each scope. */
public final class SlackManifest {

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("app_mentions:read", "mentions in channels"),
            Map.entry("assistant:write", "status text, titles and prompts in direct conversations"),
            Map.entry("channels:history", "follow-ups in threads of public channels; finding an unconfirmed reply"),
            Map.entry("channels:read", "a channel's name, and whether guests or another organisation read along"),
            Map.entry("chat:write", "replies"),
            Map.entry("commands", "/patchbay and \"Create ticket\""),
            Map.entry("files:read", "files dropped in a thread"),
            Map.entry("files:write", "charts and full tables"),
            Map.entry("groups:history", "what channels:history is for, in private channels"),
            Map.entry("groups:read", "what channels:read is for, of private channels"),
            Map.entry("im:history", "direct messages"),
            Map.entry("im:read", "that a conversation is a direct one"),
            Map.entry("im:write", "answers that a channel may not see"),
            Map.entry("links:read", "links to tickets"),
            Map.entry("links:write", "the button below such a link"),
            Map.entry("mpim:history", "what channels:history is for, in group conversations"),
            Map.entry("mpim:read", "what channels:read is for, of group conversations"),
            Map.entry("reactions:read", "thumbs on answers, emojis on tickets"),
            Map.entry("users:read", "the name of who asks, and who is a guest"),
            Map.entry("users:read.email", "which person that is"));

    /** What the bot may do. */
    public static final List<String> SCOPES = WHY.keySet().stream().sorted().toList();

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "app_uninstalled",
            "assistant_thread_context_changed",
            "assistant_thread_started",
            "channel_rename",
            "channel_shared",
            "channel_unshared",
            "link_shared",
            "member_joined_channel",
            "member_left_channel",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim",
            "reaction_added",
            "reaction_removed",
            "team_join",
            "tokens_revoked",
            "user_change");

    private static final String HEAD =
            """
            # The Slack app of Patchbay. Create it at https://api.slack.com/apps, "From a manifest".
            display_information:
              name: Patchbay
              description: Answers questions about cost exports and tickets, in the thread
              background_color: "#1f2937"
            features:
              app_home:
                home_tab_enabled: true
                messages_tab_enabled: true
                messages_tab_read_only_enabled: false
              assistant_view: # makes direct messages threads, and shows what is being done
                assistant_description: Ask about a cost export or a ticket
                suggested_prompts:
                  - title: What can you do?
                    message: help
                  - title: My open tickets
                    message: list my open tickets
              bot_user:
                display_name: Patchbay
                always_online: true
              shortcuts:
                - name: Create ticket
                  type: message
                  callback_id: create_ticket
                  description: Opens a ticket from this message
              slash_commands:
                - command: /patchbay
            %s      description: Ask a question here
                  usage_hint: "[help | ticket | a question]"
                  should_escape: true
              unfurl_domains:
                - %s
            oauth_config:
            %s  scopes:
                bot:
            %s
            settings:
              event_subscriptions:
            %s    bot_events:
            %s
              interactivity:
                is_enabled: true
            %s  org_deploy_enabled: false
              socket_mode_enabled: %s
              token_rotation_enabled: false
            """;

    private SlackManifest() {}

    /**
     * The manifest of an app whose events come over HTTP.
     *
     * @param url under which Slack and browsers reach Patchbay, "https://desk.example.com"
     */
    public static String overHttp(String url) {
        String request = "request_url: " + url + SlackEndpoint.PATH + "\n";
        String redirect = "  redirect_urls:\n    - " + url + SlackSettings.REDIRECT_PATH + "\n";
        return manifest(
                "      url: " + url + SlackEndpoint.PATH + "\n",
                domain(url),
                redirect,
                "    " + request,
                "    " + request,
                false);
    }

    /** The manifest of an app whose events come by Socket Mode: Slack needs no address of ours but for its previews. */
    public static String bySocket(String url) {
        return manifest("", domain(url), "", "", "", true);
    }

    private static String manifest(
            String command, String domain, String redirect, String events, String interactivity, boolean socket) {
        StringBuilder scopes = new StringBuilder();
        SCOPES.forEach(scope -> scopes.append("      - %s # %s\n".formatted(scope, WHY.get(scope))));
        StringBuilder listened = new StringBuilder();
        EVENTS.forEach(event -> listened.append("      - ").append(event).append('\n'));
        return HEAD.formatted(
                command,
                domain,
                redirect,
                scopes.toString().stripTrailing(),
                events,
                listened.toString().stripTrailing(),
                interactivity,
                socket);
    }

    private static String domain(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    }
}
