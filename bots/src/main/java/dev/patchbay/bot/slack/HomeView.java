package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The home tab as a view (docs.slack.dev, "Home tabs"). */
final class HomeView {

    private static final int SHOWN = 10;
    private static final int TITLE = 200;

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("Unassigned tickets", "list unassigned tickets");
        QUESTIONS.put("What can you do?", "help");
    }

    private HomeView() {}

    /**
     * @param mine the reader's own unsolved tickets
     * @param all every unsolved ticket the reader may see
     * @param asked what the reader asked last, the latest first
     */
    static ObjectNode of(List<Ticket> mine, List<Ticket> all, List<AskedBefore> asked) {
        ObjectNode view = BlockKit.object().put("type", "home");
        ArrayNode blocks = view.putArray("blocks");
        blocks.add(BlockKit.section("Ask in a thread, drop a file, or start here. Answers come as direct messages."));
        List<ObjectNode> questions = new ArrayList<>();
        QUESTIONS.forEach((label, question) ->
                questions.add(BlockKit.button(ActionId.ASK + ":" + questions.size(), label, question)));
        blocks.add(BlockKit.actions(questions));
        blocks.addAll(list("Your tickets", "No open ticket is yours.", mine));
        List<Ticket> urgent = all.stream()
                .filter(ticket ->
                        ticket.escalation().isPresent() || ticket.priority().compareTo(Priority.HIGH) >= 0)
                .sorted(Comparator.comparing(
                                (Ticket ticket) -> ticket.escalation().isPresent())
                        .thenComparing(Ticket::priority)
                        .reversed())
                .toList();
        blocks.addAll(list("Urgent", "Nothing urgent is open.", urgent));
        blocks.add(BlockKit.header("You asked"));
        if (asked.isEmpty()) {
            blocks.add(BlockKit.context("Nothing yet."));
        }
        asked.stream().limit(SHOWN).map(HomeView::line).forEach(blocks::add);
        return view;
    }

    private static ObjectNode line(AskedBefore asked) {
        String text = SlackText.line(asked.text(), TITLE);
        ObjectNode line = BlockKit.section(text);
        return ButtonRenderer.isLink(asked.link())
                ? line.set("accessory", BlockKit.button("link:0", "Open", "").put("url", asked.link()))
                : line;
    }

    private static List<ObjectNode> list(String heading, String none, List<Ticket> tickets) {
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(BlockKit.header(heading + (tickets.isEmpty() ? "" : " (" + tickets.size() + ")")));
        if (tickets.isEmpty()) {
            blocks.add(BlockKit.context(none));
        }
        tickets.stream().limit(SHOWN).map(HomeView::line).forEach(blocks::add);
        if (tickets.size() > SHOWN) {
            blocks.add(BlockKit.context("… " + (tickets.size() - SHOWN) + " more; ask for them."));
        }
        return blocks;
    }

    private static ObjectNode line(Ticket ticket) {
        String text = SlackText.line(
                ticket.number() + " · " + ticket.title()
                        + ticket.customer().map(name -> " · " + name).orElse("") + " · "
                        + CardRenderer.word(ticket.priority()) + " · " + CardRenderer.word(ticket.status())
                        + ticket.escalation()
                                .map(escalation -> " · Escalated by " + escalation.by())
                                .orElse(""),
                2 * TITLE);
        ObjectNode show = BlockKit.button(ActionId.ASK + ":0", "Show", "show " + ticket.number());
        return BlockKit.section(text).set("accessory", show);
    }
}
