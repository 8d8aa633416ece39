package dev.patchbay.simulator.page;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.Patience;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One platform as the page shows it: two people, a channel with its threads, and a direct conversation of each. It
 * remembers what was said here, so that a message can be changed, deleted or made a ticket.
 */
final class Stage {

    static final String FIRST = "Eva";

    private static final String CHANNEL = "support";

    /** The page shows the newest of them. */
    private static final int THREADS = 20;

    private final SimulatedPlatform platform;
    private final List<Member> members;
    private final Spot channel;
    private final List<Spot> threads = new ArrayList<>();
    private final Map<String, Written> written = new LinkedHashMap<>();
    private Spot start;

    Stage(SimulatedPlatform platform) {
        this.platform = platform;
        this.members = List.of(platform.member(FIRST, false), platform.member("Gil", true));
        this.channel = platform.channel(CHANNEL);
        this.start = channel;
    }

    /** Drops a file directly and, where bots are given files there, in a thread of the channel; the page opens there. */
    void begin(Upload sample) {
        Member first = members.getFirst();
        boolean everywhere = platform.platform() != Platform.TEAMS;
        Spot direct = say(first, platform.direct(first), "", List.of(sample));
        Spot thread = say(
                first,
                channel,
                platform.mention() + (everywhere ? " top 5 services by cost" : " what can you do?"),
                everywhere ? List.of(sample) : List.of());
        synchronized (this) {
            start = everywhere ? thread : direct;
        }
    }

    /** The first person says it directly, once the bot is there; answered or not, it is over after ten seconds more. */
    void introduce(String words) throws InterruptedException {
        Patience.until(platform::connected);
        Member first = members.getFirst();
        Spot direct = platform.direct(first);
        platform.say(first, direct, words, List.of());
        Patience.until(() -> platform.thread(direct).stream().anyMatch(Shown::byBot));
    }

    SimulatedPlatform platform() {
        return platform;
    }

    String name() {
        return name(platform.platform());
    }

    static String name(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }

    List<Member> members() {
        return members;
    }

    Member member(String id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no member \"" + id + "\"."));
    }

    /** Says something; a thread that it opens is then offered by the page. */
    synchronized Spot say(Member member, Spot spot, String text, List<Upload> files) {
        Said message = platform.say(member, spot, text, files);
        written.put(message.id(), new Written(message, text));
        if (!message.thread().thread().isEmpty() && !threads.contains(message.thread())) {
            threads.addFirst(message.thread());
        }
        while (threads.size() > THREADS) {
            threads.removeLast();
        }
        return message.thread();
    }

    /** Changes what was said, to what somebody typed in its place. */
    synchronized void edit(String id, String text) {
        Said message = said(id);
        platform.edit(message, text);
        written.put(id, new Written(message, text));
    }

    synchronized Said said(String id) {
        return Optional.ofNullable(written.get(id))
                .map(Written::said)
                .orElseThrow(() -> new IllegalArgumentException("Only what was written on this page can be changed."));
    }

    /** Everything the page shows of this platform. What is open is seen by whoever looks at the page. */
    View view(Optional<Spot> open, Member as) {
        platform.look(as, open.orElse(start()));
        return shown(open, as);
    }

    private synchronized Spot start() {
        return start;
    }

    private synchronized View shown(Optional<Spot> open, Member as) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("# " + CHANNEL, channel));
        places.add(new Place("Direct, " + as.name(), platform.direct(as)));
        for (Spot thread : threads) {
            boolean direct = thread.channel().equals(platform.direct(as).channel());
            if (direct || thread.channel().equals(channel.channel())) {
                places.add(new Place((direct ? "Direct thread: " : "Thread: ") + title(thread), thread));
            }
        }
        Spot spot = open.orElse(start);
        List<Shown> shown = platform.thread(spot, as);
        Map<String, String> typed = new LinkedHashMap<>();
        written.forEach((id, message) -> typed.put(id, message.text()));
        return new View(
                name(),
                platform.mention(),
                members,
                places,
                channel,
                spot,
                shown,
                typed,
                platform.status(spot),
                platform.dialog(as),
                platform.violations());
    }

    private String title(Spot thread) {
        return platform.thread(thread).stream()
                .findFirst()
                .map(Shown::text)
                .map(text -> text.lines().findFirst().orElse(""))
                .map(line -> line.length() > 40 ? line.substring(0, 40) + "…" : line)
                .orElse("…");
    }

    /** A message that was written on the page. */
    private record Written(Said said, String text) {}

    /** Somewhere to write, as the page calls it. */
    record Place(String label, Spot spot) {}

    /**
     * The platform at one moment, as one member sees it.
     *
     * @param home the channel
     * @param typed what was typed for the messages that were written on the page, by their ids: what is shown of them
     *     names their files too
     */
    record View(
            String platform,
            String mention,
            List<Member> members,
            List<Place> places,
            Spot home,
            Spot open,
            List<Shown> messages,
            Map<String, String> typed,
            String status,
            Optional<Dialog> dialog,
            List<String> violations) {}
}
