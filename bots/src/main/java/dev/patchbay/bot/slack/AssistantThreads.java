package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import java.util.List;
import java.util.Map;

/**
 * Slack's assistant threads (docs.slack.dev, "Developing an agent"): what a new one proposes, and its title once
 * something was asked.
 */
final class AssistantThreads {

    private static final int REMEMBERED = 1_000;
    private static final int TITLE = 80;

    private static final List<SuggestedPrompt> PROMPTS = List.of(
            prompt("What can you do?", "help"),
            prompt("My open tickets", "list my open tickets"),
            prompt("Tickets without an assignee", "list unassigned tickets"));

    private final Background background;
    private final Map<String, Boolean> untitled = new RecentMap<>(REMEMBERED);

    AssistantThreads(Background background) {
        this.background = background;
    }

    void started(Workspace workspace, JsonNode event) {
        String channel = event.path("assistant_thread").path("channel_id").asText();
        String thread = event.path("assistant_thread").path("thread_ts").asText();
        synchronized (untitled) {
            untitled.put(channel + ":" + thread, true);
        }
        background.run(
                "suggest prompts", () -> workspace.surfaces().suggest(channel, thread, "Drop a file, or ask", PROMPTS));
    }

    /** Gives a thread the title of its first message. */
    void entitle(Workspace workspace, InboundMessage message) {
        Place place = message.place();
        synchronized (untitled) {
            if (untitled.remove(place.channel() + ":" + place.thread()) == null) {
                return;
            }
        }
        String title = PlainText.cut(message.text().strip().replaceAll("\\s+", " "), TITLE);
        if (!title.isEmpty()) {
            background.run("entitle a thread", () -> workspace.surfaces().entitle(place, title));
        }
    }

    /** Shows what is being done, or that it is done; in direct conversations only, as Slack has it. */
    static void show(Workspace workspace, Place place, String text) throws Refusal {
        if (place.channel().startsWith("D") && !place.thread().equals(place.channel())) {
            workspace.surfaces().showStatus(place, text);
        }
    }

    private static SuggestedPrompt prompt(String title, String message) {
        return SuggestedPrompt.builder().title(title).message(message).build();
    }
}
