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
    @JsonSubTypes.Type(value = Block.Trouble.class, name = "trouble")
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
     * @param tried what was tried before giving up
     * @param reference correlation id that finds the log lines
     */
    record Trouble(String what, String tried, String advice, String reference) implements Block {}
}
