package dev.patchbay.simulator.slack;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch;
import dev.patchbay.simulator.FreePort;
import dev.patchbay.simulator.SimulatedPlatform;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Slack as its people see it: the stand-in with the words all simulated platforms share. */
public final class SlackSimulator implements SimulatedPlatform {

    private final StandInSlack slack;
    private final ShownPosts shown;
    private final SlackFaults faults;
    private final int port;
    private final Map<String, Map<String, String>> errors = new ConcurrentHashMap<>();

    private SlackSimulator(Clock clock) {
        slack = StandInSlack.open(clock);
        shown = new ShownPosts(slack);
        faults = new SlackFaults(slack);
        port = FreePort.next();
        slack.events().sendTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    /** Opens one on free ports. */
    public static SlackSimulator open(Clock clock) {
        return new SlackSimulator(clock);
    }

    /** The same Slack with what is its own: the home tab, assistant threads, OAuth, Socket Mode. */
    public StandInSlack slack() {
        return slack;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "PATCHBAY_SLACK_BOT_TOKEN", StandInSlack.BOT_TOKEN,
                "PATCHBAY_SLACK_SIGNING_SECRET", StandInSlack.SIGNING_SECRET,
                "PATCHBAY_SLACK_PORT", String.valueOf(port),
                "PATCHBAY_SLACK_API_URL", slack.apiUrl().toString(),
                "PATCHBAY_SLACK_FILE_HOSTS", slack.fileHost());
    }

    @Override
    public Member member(String name, boolean guest) {
        String id = "U0" + id(name);
        if (guest) {
            slack.addGuest(id, name);
        } else {
            slack.addUser(id, name);
        }
        return new Member(id, name, guest);
    }

    @Override
    public Spot channel(String name) {
        String id = "C0" + id(name);
        slack.addChannel(id);
        slack.nameChannel(id, name);
        return new Spot(id, "");
    }

    @Override
    public Spot direct(Member member) {
        return new Spot(slack.direct(member.id()), "");
    }

    @Override
    public String mention() {
        return StandInSlack.MENTION;
    }

    @Override
    public Said say(Member member, Spot spot, String text, List<Upload> files) {
        String ts = files.isEmpty()
                ? slack.write(spot.channel(), member.id(), typed(text), spot.thread())
                : slack.drop(spot.channel(), member.id(), typed(text), spot.thread(), files);
        return new Said(ts, member, new Spot(spot.channel(), spot.thread().isEmpty() ? ts : spot.thread()));
    }

    @Override
    public void edit(Said said, String text) {
        slack.edit(said.thread().channel(), said.id(), typed(text));
    }

    @Override
    public void delete(Said said) {
        slack.delete(said.thread().channel(), said.id());
    }

    @Override
    public void react(Member member, Shown message, Reaction reaction) {
        slack.react(shown.channel(message), message.id(), member.id(), name(reaction));
    }

    @Override
    public void unreact(Member member, Shown message, Reaction reaction) {
        slack.unreact(shown.channel(message), message.id(), member.id(), name(reaction));
    }

    @Override
    public void press(Member member, Spot thread, String label, Map<String, String> values) {
        slack.press(thread.channel(), thread.thread(), member.id(), label);
    }

    @Override
    public void createTicketFrom(Member member, Said said) {
        slack.app().createTicketFrom(said.thread().channel(), said.id(), member.id());
    }

    @Override
    public void command(Member member, Spot spot, String text) {
        slack.app().command(spot.channel(), member.id(), typed(text), spot.thread());
    }

    @Override
    public Optional<Dialog> dialog(Member member) {
        return slack.app()
                .modal(member.id())
                .map(view -> ModalFields.dialog(view, errors.getOrDefault(member.id(), Map.of())));
    }

    @Override
    public void submit(Member member, Map<String, String> values) {
        errors.put(member.id(), slack.app().submit(member.id(), values));
    }

    @Override
    public void dismiss(Member member) {
        slack.app().dismiss(member.id());
        errors.remove(member.id());
    }

    @Override
    public List<Shown> thread(Spot spot) {
        return shown.of(spot);
    }

    @Override
    public String status(Spot spot) {
        return slack.app().status(spot.channel(), spot.thread());
    }

    @Override
    public FaultSwitch faults() {
        return faults;
    }

    @Override
    public List<String> violations() {
        return slack.violations();
    }

    @Override
    public void close() {
        slack.close();
    }

    /** What somebody typed, as Slack keeps it: only the mention of the app is a reference. */
    private static String typed(String text) {
        String mention = ThreadDump.escaped(StandInSlack.MENTION);
        return ThreadDump.escaped(text).replace(mention, StandInSlack.MENTION);
    }

    private static String name(Reaction reaction) {
        return switch (reaction) {
            case THUMBS_UP -> "+1";
            case THUMBS_DOWN -> "-1";
            case EYES -> "eyes";
            case CHECK_MARK -> "white_check_mark";
            case HOURGLASS -> "hourglass_flowing_sand";
            case ZZZ -> "zzz";
            case POLICE_LIGHT -> "rotating_light";
            case PARTY -> "tada";
        };
    }

    private static String id(String name) {
        String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters + Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
    }
}
