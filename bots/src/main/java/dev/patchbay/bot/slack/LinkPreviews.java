package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.ticket.TicketNumber;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Previews of links to our own pages. A preview is read by everybody in the channel, so it shows nothing of the ticket:
 * its button asks for it, as whoever presses it, and what comes back is checked against who can read the channel.
 */
final class LinkPreviews {

    private static final Pattern TICKET = Pattern.compile("https?://[^/]+/tickets/(?:TKT-)?(\\d{1,9})(?:[?#].*)?");

    private final Background background;

    LinkPreviews(Background background) {
        this.background = background;
    }

    void show(Workspace workspace, JsonNode event) {
        ObjectNode unfurls = BlockKit.object();
        for (JsonNode link : event.path("links")) {
            Matcher ticket = TICKET.matcher(link.path("url").asText());
            if (ticket.matches()) {
                String number = new TicketNumber(Integer.parseInt(ticket.group(1))).toString();
                unfurls.putObject(link.path("url").asText())
                        .set("blocks", BlockKit.array().addAll(preview(number)));
            }
        }
        if (!unfurls.isEmpty()) {
            background.run("show a link's preview", () -> workspace
                    .surfaces()
                    .unfurl(
                            event.path("channel").asText(),
                            event.path("message_ts").asText(),
                            unfurls.toString()));
        }
    }

    private static List<ObjectNode> preview(String number) {
        return List.of(
                BlockKit.section("Ticket " + number + " in Patchbay"),
                BlockKit.actions(List.of(BlockKit.button(ActionId.ASK + ":0", "Show " + number, "show " + number))));
    }
}
