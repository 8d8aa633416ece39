package dev.patchbay.bench;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Threads of one platform in which somebody opens one ticket after the other, each with a number of its own. */
final class StormThreads {

    /** Slack takes about one message a second in a channel. */
    private static final int CHANNELS = 50;

    private static final Pattern NUMBER = Pattern.compile("storm (\\d+)\\.");

    private final SimulatedPlatform platform;
    private final Member member;
    private final int count;
    private final List<Spot> threads = new ArrayList<>();
    private int rounds;

    StormThreads(SimulatedPlatform platform, int count) {
        this.platform = platform;
        this.count = count;
        member = platform.member("Ada", false);
    }

    /**
     * What has become of what was said.
     *
     * @param answers numbers that stand in an answer
     * @param doubles answers beyond the first of a message
     * @param outOfOrder answers that stand after one of a later message of their thread
     */
    record Outcome(int said, int answers, int doubles, int outOfOrder) {

        int missing() {
            return said - answers;
        }
    }

    /** Where the threads are opened. */
    List<Spot> channels() {
        return IntStream.range(0, Math.min(count, CHANNELS))
                .mapToObj(channel -> platform.channel("storm-" + channel))
                .toList();
    }

    Platform platform() {
        return platform.platform();
    }

    int threads() {
        return threads.size();
    }

    int violations() {
        return platform.violations().size();
    }

    /** Says one more message in each thread; the first opens it. */
    void sayNext() {
        for (int thread = 0; thread < count; thread++) {
            if (rounds == 0) {
                threads.add(say(platform.channel("storm-" + thread % CHANNELS)));
            } else {
                say(threads.get(thread));
            }
        }
        rounds++;
    }

    private Spot say(Spot spot) {
        String text = platform.mention() + " create a ticket for Acme: storm " + rounds + ".";
        return platform.say(member, spot, text, List.of()).thread();
    }

    Outcome outcome() {
        int answers = 0;
        int doubles = 0;
        int outOfOrder = 0;
        for (Spot thread : threads) {
            List<Integer> numbers = numbers(thread);
            int distinct = (int) numbers.stream().distinct().count();
            answers += distinct;
            doubles += numbers.size() - distinct;
            outOfOrder += outOfOrder(numbers);
        }
        return new Outcome(threads.size() * rounds, answers, doubles, outOfOrder);
    }

    private List<Integer> numbers(Spot thread) {
        return platform.thread(thread).stream()
                .filter(Shown::byBot)
                .map(shown -> NUMBER.matcher(shown.text()))
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    private static int outOfOrder(List<Integer> numbers) {
        int late = 0;
        int highest = -1;
        for (int number : numbers.stream().distinct().toList()) {
            late += number < highest ? 1 : 0;
            highest = Math.max(highest, number);
        }
        return late;
    }
}
