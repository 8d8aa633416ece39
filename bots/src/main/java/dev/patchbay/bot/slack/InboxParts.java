package dev.patchbay.bot.slack;

import dev.patchbay.bot.PatientCalls;
import dev.patchbay.bus.Bus;
import java.time.Clock;
import java.time.Duration;

/** How what takes Slack's requests is put together. */
final class InboxParts {

    /** Twice as long is less than the three seconds that Slack waits. */
    private static final Duration REACTION = Duration.ofMillis(1_200);

    private InboxParts() {}

    static SlackInbox inbox(Bus bus, Workspaces workspaces, Clock clock) {
        Background background = new Background();
        Whispers whispers = new Whispers(background);
        Modals modals = new Modals(bus, whispers, clock);
        HomeTab home = new HomeTab(bus, background);
        EventReader events = new EventReader(
                bus,
                workspaces,
                new ReactionReader(new PatientCalls(bus, clock, REACTION), whispers),
                new AssistantThreads(background),
                home,
                new LinkPreviews(background));
        InteractionReader interactions =
                new InteractionReader(workspaces, new ButtonPresses(bus, modals, whispers, home), modals);
        return new SlackInbox(events, interactions, new SlashCommand(bus, workspaces, modals));
    }
}
