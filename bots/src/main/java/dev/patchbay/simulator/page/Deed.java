package dev.patchbay.simulator.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import java.util.List;
import java.util.Map;

/** What somebody does on the page, on one platform, as one member. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deed.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Deed.Command.class, name = "command"),
    @JsonSubTypes.Type(value = Deed.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Deed.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = Deed.Ticket.class, name = "ticket"),
    @JsonSubTypes.Type(value = Deed.Press.class, name = "press"),
    @JsonSubTypes.Type(value = Deed.Refresh.class, name = "refresh"),
    @JsonSubTypes.Type(value = Deed.React.class, name = "react"),
    @JsonSubTypes.Type(value = Deed.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = Deed.Dismiss.class, name = "dismiss"),
    @JsonSubTypes.Type(value = Deed.Fault.class, name = "fault"),
    @JsonSubTypes.Type(value = Deed.Disconnect.class, name = "disconnect"),
    @JsonSubTypes.Type(value = Deed.Revoke.class, name = "revoke"),
    @JsonSubTypes.Type(value = Deed.Clear.class, name = "clear")
})
sealed interface Deed {

    record Say(Spot spot, String text, List<Upload> files) implements Deed {
        public Say {
            check(spot, text);
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    record Command(Spot spot, String text) implements Deed {
        public Command {
            check(spot, text);
        }
    }

    record Edit(String message, String text) implements Deed {
        public Edit {
            given(message, "message");
            given(text, "text");
        }
    }

    record Delete(String message) implements Deed {}

    /** Makes a ticket from a message, by its menu. */
    record Ticket(String message) implements Deed {}

    /** Presses a button, with what stands in the fields beside it. */
    record Press(Spot spot, String label, Map<String, String> values) implements Deed {
        public Press {
            check(spot, label);
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    /** Has a message brought up to date, by its menu. */
    record Refresh(Spot spot, String message) implements Deed {
        public Refresh {
            check(spot, message);
        }
    }

    record React(Spot spot, String message, Reaction reaction) implements Deed {
        public React {
            check(spot, message);
            given(reaction, "reaction");
        }
    }

    record Submit(Map<String, String> values) implements Deed {
        public Submit {
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    /** Closes a dialog without sending it. */
    record Dismiss() implements Deed {}

    record Fault(Trouble trouble, double share) implements Deed {
        public Fault {
            given(trouble, "trouble");
        }
    }

    record Disconnect() implements Deed {}

    record Revoke(boolean revoked) implements Deed {}

    record Clear() implements Deed {}

    private static void check(Spot spot, String words) {
        given(spot, "spot");
        given(spot.channel(), "spot.channel");
        given(spot.thread(), "spot.thread");
        given(words, "text, label or message");
    }

    private static void given(Object field, String name) {
        if (field == null) {
            throw new Incomplete("The field " + name + " is missing.");
        }
    }

    /** A deed that nobody can do, since something of it is missing; the message says what. */
    final class Incomplete extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message);
        }
    }
}
