package dev.patchbay.app.scenario;

import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page on which an admin says whom a channel belongs to, and whether we answer there. */
record ChannelPage(SimulatedDesk desk, Platform platform, Spot channel) {

    void allow() {
        decide(Audience.undecided(), true);
    }

    void refuse() {
        decide(Audience.undecided(), false);
    }

    void bindTo(String customer) {
        decide(Audience.customer(customer), true);
    }

    void makeInternal() {
        decide(Audience.internal(), true);
    }

    /** A channel is on the page once somebody has spoken to us there. */
    private void decide(Audience audience, boolean allowed) {
        await().atMost(Scenarios.PATIENCE).until(() -> !spaces().isEmpty());
        Map<String, String> form = new HashMap<>(Map.of(
                "platform", platform.name(),
                "space", spaces().getFirst(),
                "channel", channel.channel(),
                "audience", audience.kind().name(),
                "customer", audience.customer().orElse("")));
        if (allowed) {
            form.put("allowed", "yes");
        }
        desk.admin().send(desk.url() + "/channels", form);
    }

    private List<String> spaces() {
        return desk.stored(
                "SELECT space FROM channel WHERE platform = ? AND channel = ?", platform.name(), channel.channel());
    }
}
