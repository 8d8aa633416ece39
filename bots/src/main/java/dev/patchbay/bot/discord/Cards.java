package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tickets, incidents and forms as embeds. */
final class Cards {

    private static final String DOT = " · ";
    private static final int NOTES = 3;
    private static final int NOTE = 600;
    private static final int HOSTS = 10;
    private static final int FACT = 200;
    private static final int RED = 0xC0392B;
    private static final int ORANGE = 0xD9822B;
    private static final int BLUE = 0x2F6FB0;
    private static final int GREY = 0x8A93A0;
    private static final int GREEN = 0x2E8B57;

    private final Leftovers leftovers;
    private final Fitting fitting;

    Cards(Leftovers leftovers) {
        this.leftovers = leftovers;
        this.fitting = new Fitting(leftovers);
    }

    Piece.Card ticket(Ticket ticket) {
        Embed card = new Embed(ticket.number() + DOT + ticket.title(), color(ticket.priority()));
        card.fact("Status", word(ticket.status()));
        card.fact("Priority", word(ticket.priority()));
        ticket.customer().ifPresent(customer -> card.fact("Customer", customer));
        card.fact("Assigned to", ticket.assignee().orElse("nobody"));
        ticket.snoozedUntil().ifPresent(until -> card.moment("Snoozed until", until));
        ticket.escalation().ifPresent(escalation -> card.wide("Escalated by " + escalation.by(), escalation.reason()));
        List<TicketNote> notes = ticket.notes();
        int first = Math.max(0, notes.size() - NOTES);
        if (first > 0) {
            notes.subList(0, first).forEach(note -> leftovers.add(note.heading() + ": " + note.text()));
            card.wide("Notes", "… " + first + " earlier, in full-answer.txt");
        }
        notes.subList(first, notes.size()).forEach(note -> card.wide(note.heading(), note.text()));
        card.footer("Reported by " + ticket.reporter(), ticket.updatedAt());
        return card.piece();
    }

    Piece.Card incident(Incident incident) {
        Embed card = new Embed(incident.title(), incident.until().isPresent() ? GREEN : RED);
        incident.customer().ifPresent(customer -> card.fact("Customer", customer));
        card.fact("Alerts", String.format(Locale.ROOT, "%,d", incident.alerts()));
        card.moment("Since", incident.since());
        incident.until().ifPresent(until -> card.moment("Resolved", until));
        incident.ticket().ifPresent(ticket -> card.fact("Ticket", ticket.toString()));
        List<String> hosts = incident.hosts();
        if (!hosts.isEmpty()) {
            String shown = String.join(", ", hosts.subList(0, Math.min(HOSTS, hosts.size())));
            int more = hosts.size() - HOSTS;
            if (more > 0) {
                leftovers.add("Hosts: " + String.join(", ", hosts));
            }
            card.wide("Hosts", shown + (more > 0 ? " and " + more + " more, in full-answer.txt" : ""));
        }
        return card.piece();
    }

    Piece.Card form(Form form) {
        Embed card = new Embed(form.title(), BLUE);
        card.wide(
                "To fill in",
                String.join(", ", form.fields().stream().map(Form.Field::label).toList()));
        return card.piece();
    }

    private static int color(Priority priority) {
        return switch (priority) {
            case CRITICAL -> RED;
            case HIGH -> ORANGE;
            case NORMAL -> BLUE;
            case LOW -> GREY;
        };
    }

    private static String word(Enum<?> value) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** One embed as it is put together. */
    private final class Embed {

        private final ObjectNode embed = MessageJson.object();
        private final List<String> lines = new ArrayList<>();
        private int characters;

        Embed(String title, int color) {
            String line = DiscordText.line(title);
            String shown = fitting.escaped(line, DiscordLimits.EMBED_TITLE, DiscordLimits.EMBED_TITLE);
            embed.put("title", counted(nonBlank(shown)));
            embed.put("color", color);
            lines.add(line);
        }

        void fact(String name, String value) {
            field(name, fitting.escaped(value, FACT, DiscordLimits.EMBED_FIELD), true);
            lines.add(name + ": " + value);
        }

        /** As whoever reads it sees the clock: Discord shows it in the reader's zone. */
        void moment(String name, Instant instant) {
            field(name, "<t:" + instant.getEpochSecond() + ":f>", true);
            lines.add(name + ": " + instant);
        }

        void wide(String name, String value) {
            field(DiscordText.line(name), fitting.escaped(value, NOTE, DiscordLimits.EMBED_FIELD), false);
            lines.add(name + ": " + value);
        }

        void footer(String text, Instant at) {
            String shown = leftovers.cut(DiscordText.line(text), FACT);
            embed.putObject("footer").put("text", counted(shown));
            embed.put("timestamp", at.toString());
            lines.add(shown);
        }

        Piece.Card piece() {
            return new Piece.Card(embed, characters, String.join("\n", lines));
        }

        private void field(String name, String value, boolean inline) {
            embed.withArray("fields")
                    .addObject()
                    .put("name", counted(nonBlank(fitting.escaped(name, FACT, DiscordLimits.EMBED_FIELD_NAME))))
                    .put("value", counted(nonBlank(value)))
                    .put("inline", inline);
        }

        private String counted(String text) {
            characters += text.length();
            return text;
        }

        private String nonBlank(String text) {
            return text.isBlank() ? "–" : text;
        }
    }
}
