package dev.patchbay.simulator;

import dev.patchbay.model.chat.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chat platform that runs here, as its people see it: what the simulator's page and the end-to-end tests do alike on
 * all of them. Beneath, it speaks the platform's own protocol to the adapter over sockets, and refuses what the
 * platform would refuse.
 */
public interface SimulatedPlatform extends AutoCloseable {

    Platform platform();

    /**
     * The settings that connect a desk to this platform, as environment variables; a free port for the adapter is among
     * them, where the platform sends what happens.
     */
    Map<String, String> settings();

    /** Somebody of the MSP, or a guest. The same name is the same member. */
    Member member(String name, boolean guest);

    /** A channel everybody of the MSP is in; the same name is the same channel. */
    Spot channel(String name);

    /** The member's direct conversation with the bot. */
    Spot direct(Member member);

    /** True while the bot would be told at once of what somebody says; other platforms call the bot themselves. */
    default boolean connected() {
        return true;
    }

    /** How people mention the bot in a text. */
    String mention();

    /**
     * Somebody writes.
     *
     * @return where its thread is: for a message outside of threads, the one that it opens
     */
    Said say(Member member, Spot spot, String text, List<Upload> files);

    /** Somebody changes what they wrote. */
    void edit(Said said, String text);

    void delete(Said said);

    /** Somebody reacts to a message with an emoji, named as the platform names it. */
    void react(Member member, Shown message, Reaction reaction);

    void unreact(Member member, Shown message, Reaction reaction);

    /** Somebody presses the button of that label in the newest message of the thread that has it. */
    default void press(Member member, Spot thread, String label) {
        press(member, thread, label, Map.of());
    }

    /** The same, with what was typed into the fields beside the button, by their names; most platforms have none. */
    void press(Member member, Spot thread, String label, Map<String, String> values);

    /** Somebody makes a ticket from a message, by the platform's menu of the message. */
    void createTicketFrom(Member member, Said said);

    /** Somebody uses the bot's command, without its name: "help", "top 5 services by cost". */
    void command(Member member, Spot spot, String text);

    /** The dialog that stands open before a member. */
    Optional<Dialog> dialog(Member member);

    /** Fills the dialog in, by the names of its fields, and sends it. */
    void submit(Member member, Map<String, String> values);

    /** Closes the dialog without sending it, of which the platforms tell the bot nothing. */
    void dismiss(Member member);

    /** What stands in a thread, or of a direct conversation, in order; also what one member alone can see. */
    List<Shown> thread(Spot spot);

    /** What one member sees of it. */
    default List<Shown> thread(Spot spot, Member as) {
        return thread(spot).stream().filter(shown -> shown.isFor(as)).toList();
    }

    /** A thread comes before somebody's eyes, which makes some platforms ask the bot for what they see. */
    default void look(Member member, Spot spot) {}

    /** Somebody has the bot bring a message up to date, by the platform's menu of the message; most have none. */
    default void refresh(Member member, Shown message) {}

    /** What the platform says the bot is doing there, "typing" where it has no words for it; empty when nothing. */
    String status(Spot spot);

    FaultSwitch faults();

    /** Calls refused because they broke a rule of the platform, in words; none are expected. */
    List<String> violations();

    @Override
    void close();

    /** Somebody on the platform. */
    record Member(String id, String name, boolean guest) {}

    /** A place to write: a thread of a channel, or with an empty thread the channel itself. */
    record Spot(String channel, String thread) {}

    /** A message somebody wrote: its id, and the thread that it is in or opens. */
    record Said(String id, Member author, Spot thread) {}

    /** A file to be dropped. */
    record Upload(String name, byte[] content) {}

    /** A button as it is shown. */
    record ShownButton(String label, Optional<String> link) {}

    /** A file as it is shown; {@code url} fetches it. */
    record ShownFile(String name, String url) {}

    /** The reactions that say something about an answer, or do something with a ticket. */
    enum Reaction {
        THUMBS_UP("👍"),
        THUMBS_DOWN("👎"),
        EYES("👀"),
        CHECK_MARK("✅"),
        HOURGLASS("⏳"),
        ZZZ("💤"),
        POLICE_LIGHT("🚨"),

        /** One that means nothing to the bot. */
        PARTY("🎉");

        private final String sign;

        Reaction(String sign) {
            this.sign = sign;
        }

        /** The emoji itself. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A message as a person sees it.
     *
     * @param author the member's name; that of the bot for its own
     * @param text everything that can be read in it, tables and cards included, line by line
     * @param charts titles of charts the platform draws itself
     * @param raw what was sent to the platform, as JSON
     * @param seenBy the id of the one member who sees it; empty when everybody does
     */
    record Shown(
            String id,
            String author,
            boolean byBot,
            String text,
            List<ShownButton> buttons,
            List<ShownFile> files,
            List<String> charts,
            boolean edited,
            Optional<String> seenBy,
            String raw) {

        public Shown {
            buttons = List.copyOf(buttons);
            files = List.copyOf(files);
            charts = List.copyOf(charts);
        }

        /** Whether a member sees it at all. */
        public boolean isFor(Member member) {
            return seenBy.isEmpty() || seenBy.get().equals(member.id());
        }
    }

    /** A dialog as it stands before somebody. */
    record Dialog(String title, List<DialogField> fields, String error) {
        public Dialog {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a dialog: what stands in it, what may be chosen, and what is wrong with it. */
    record DialogField(String name, String label, String value, List<String> options, String error) {
        public DialogField {
            options = List.copyOf(options);
        }
    }
}
