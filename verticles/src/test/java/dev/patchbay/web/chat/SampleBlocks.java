package dev.patchbay.web.chat;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Button.Emphasis;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.Form.Option;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reply with everything that can be pressed, filled in and followed. */
final class SampleBlocks {

    private SampleBlocks() {}

    static Reply reply(Optional<FileRef> file) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Text("Disk almost full on three hosts [1]."),
                new Block.IncidentCard(incident()),
                new Block.Citations(List.of(
                        new Citation(1, "Runbook \"Rotating IIS logs\"", Optional.of("https://wiki.example/iis")),
                        new Citation(2, "<b>TKT-0917</b>", Optional.of("javascript:alert(1)")))),
                new Block.ProgressBar("Restoring 3 volumes", 1, 3),
                new Block.ProgressBar("Waiting for the backup", 0, 0),
                new Block.Buttons(List.of(
                        new Button("Acknowledge", new Press.Ask("acknowledge"), Emphasis.PRIMARY),
                        Button.of(
                                "New ticket", new Press.OpenForm(FormName.CREATE_TICKET, "Disk full\non three hosts")),
                        new Button("Not the same", new Press.Ask("split"), Emphasis.DANGER),
                        Button.of("Graph", new Press.OpenLink("https://grafana.example/d/1")),
                        Button.of("Bad", new Press.OpenLink("javascript:alert(1)")))),
                new Block.FormCard(form())));
        file.ifPresent(stored -> blocks.add(new Block.File(stored)));
        return new Reply(blocks);
    }

    private static Incident incident() {
        return new Incident(
                "Disk almost full",
                Optional.of("Acme"),
                List.of("acme-dc1", "acme-dc2", "acme-sql"),
                214,
                Instant.parse("2026-11-20T02:14:00Z"),
                Optional.empty(),
                Optional.of(new TicketNumber(1050)));
    }

    private static Form form() {
        return new Form(
                FormName.CREATE_TICKET,
                "",
                "What happened?",
                List.of(
                        new Field("title", "What is it about?", Kind.LINE, "", List.of(), true, 200),
                        new Field(
                                "priority",
                                "How urgent is it?",
                                Kind.CHOICE,
                                "HIGH",
                                List.of(new Option("HIGH", "High"), new Option("LOW", "Low")),
                                true,
                                10)),
                "Send");
    }
}
