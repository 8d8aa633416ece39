package dev.patchbay.model.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/** A part of a reply. Each adapter renders it as well as its platform can. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.HowItWasGot.class, name = "how"),
    @JsonSubTypes.Type(value = Block.TicketCard.class, name = "ticket"),
    @JsonSubTypes.Type(value = Block.Suggestions.class, name = "suggestions"),
    @JsonSubTypes.Type(value = Block.Trouble.class, name = "trouble"),
    @JsonSubTypes.Type(value = Block.IncidentCard.class, name = "incident"),
    @JsonSubTypes.Type(value = Block.Citations.class, name = "citations"),
    @JsonSubTypes.Type(value = Block.Buttons.class, name = "buttons"),
    @JsonSubTypes.Type(value = Block.FormCard.class, name = "form"),
    @JsonSubTypes.Type(value = Block.ProgressBar.class, name = "progress"),
    @JsonSubTypes.Type(value = Block.File.class, name = "file")
})
public sealed interface Block {

    /** Plain text: no markup of any platform; adapters escape it. */
    record Text(String text) implements Block {}

    record Table(ResultTable table) implements Block {}

    /**
     * A chart: as data, and drawn.
     *
     * @param png the drawing; absent when drawing failed, then the table stands for it
     */
    record Chart(ChartSpec spec, Optional<FileRef> png) implements Block {}

    /** The plan behind a number, one line that opens to rows used, filter and formula. */
    record HowItWasGot(Explanation explanation) implements Block {}

    record TicketCard(Ticket ticket) implements Block {}

    /** Questions as buttons; pressing one asks it. */
    record Suggestions(List<Choice> choices) implements Block {
        public Suggestions {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What failed, said plainly.
     *
     * @param tried what was tried before giving up; empty when trying again was of no use
     * @param reference correlation id that finds the log lines
     */
    record Trouble(String what, String tried, String advice, String reference) implements Block {}

    /** Alerts that belong together, as one card that is kept up to date. */
    record IncidentCard(Incident incident) implements Block {}

    /** What an answer stands on, numbered as its text refers to it. */
    record Citations(List<Citation> citations) implements Block {
        public Citations {
            citations = List.copyOf(citations);
        }
    }

    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /** A form to be filled in where it stands; where a platform has none, a button that opens it. */
    record FormCard(Form form) implements Block {}

    /**
     * How far something that takes long has come.
     *
     * @param done of {@code total}, both at least 0; a total of 0 is not known yet
     */
    record ProgressBar(String text, int done, int total) implements Block {}

    record File(FileRef file) implements Block {}
}
