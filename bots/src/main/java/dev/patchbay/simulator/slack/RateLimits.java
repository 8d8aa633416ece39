package dev.patchbay.simulator.slack;

import java.util.Map;
import java.util.Set;

/**
 * Slack's rate limits (docs.slack.dev, "Rate limits"): about one message a second for each channel, and so many calls a
 * minute for each method and token, by its tier.
 */
final class RateLimits {

    private static final Set<String> TIER_1 = Set.of("apps.connections.open");
    private static final Set<String> TIER_2 = Set.of("chat.startStream", "chat.stopStream", "users.list");
    private static final Set<String> TIER_3 = Set.of(
            "chat.delete",
            "chat.update",
            "chat.unfurl",
            "conversations.history",
            "conversations.info",
            "conversations.open",
            "conversations.replies",
            "files.delete");
    private static final Set<String> TIER_4 = Set.of(
            "assistant.threads.setStatus",
            "chat.appendStream",
            "chat.postEphemeral",
            "conversations.members",
            "files.completeUploadExternal",
            "files.getUploadURLExternal",
            "files.info",
            "users.info",
            "views.open",
            "views.publish");

    private final Pace messages = new Pace(4, 1);
    private final Map<Set<String>, Pace> tiers =
            Map.of(TIER_1, tier(10), TIER_2, tier(20), TIER_3, tier(50), TIER_4, tier(100));

    /** Whether Slack takes the call now; counts it if so. */
    boolean allow(Call call) {
        if (call.method().equals("chat.postMessage")) {
            return messages.allows(call.optional("channel").orElse(""));
        }
        return tiers.entrySet().stream()
                .filter(tier -> tier.getKey().contains(call.method()))
                .allMatch(tier -> tier.getValue().allows(call.method() + " " + call.token()));
    }

    private static Pace tier(int perMinute) {
        return new Pace(perMinute, perMinute / 60.0);
    }
}
