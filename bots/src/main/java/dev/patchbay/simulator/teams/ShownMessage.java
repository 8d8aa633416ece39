package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.ShownFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message as a person sees it. */
final class ShownMessage {

    static final String ALLOW = "Allow";
    static final String DECLINE = "Decline";
    static final String THUMBS_UP = "👍";
    static final String THUMBS_DOWN = "👎";

    private static final String DOWNLOAD = "application/vnd.microsoft.teams.file.download.info";

    private ShownMessage() {}

    static Shown of(Message message, Teams teams) {
        List<String> lines = new ArrayList<>();
        List<ShownButton> buttons = new ArrayList<>();
        List<ShownFile> files = new ArrayList<>();
        List<String> charts = new ArrayList<>();
        String text = message.json().path("text").asText();
        if (!text.isBlank()) {
            lines.add(text);
        }
        for (JsonNode attachment : message.attachments()) {
            JsonNode content = attachment.path("content");
            switch (attachment.path("contentType").asText()) {
                case ActivityRules.CARD -> {
                    lines.add(CardText.text(content));
                    CardText.actions(content).forEach(action -> buttons.add(CardText.button(action)));
                    charts.addAll(CardText.charts(content));
                }
                case ActivityRules.FILE_INFO, DOWNLOAD -> files.add(file(attachment));
                case ActivityRules.CONSENT -> {
                    lines.add("(file: " + attachment.path("name").asText() + ")");
                    buttons.add(new ShownButton(ALLOW, Optional.empty()));
                    buttons.add(new ShownButton(DECLINE, Optional.empty()));
                }
                default -> {}
            }
        }
        if (message.hasFeedback()) {
            buttons.add(new ShownButton(THUMBS_UP, Optional.empty()));
            buttons.add(new ShownButton(THUMBS_DOWN, Optional.empty()));
        }
        return new Shown(
                message.id(),
                message.isByBot()
                        ? Activities.BOT_NAME
                        : teams.member(message.author()).map(Member::name).orElse(message.author()),
                message.isByBot(),
                String.join("\n", lines),
                buttons,
                files,
                charts,
                message.edited(),
                message.seenBy(),
                message.json().toString());
    }

    private static ShownFile file(JsonNode attachment) {
        return new ShownFile(
                attachment.path("name").asText(), attachment.path("contentUrl").asText());
    }
}
