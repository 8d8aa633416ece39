package dev.patchbay.bench;

import dev.patchbay.bot.discord.DiscordRendering;
import dev.patchbay.bot.slack.SlackRendering;
import dev.patchbay.bot.teams.TeamsRendering;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Rendering of replies of every size on each platform, warm, in CPU time of the rendering thread. Files that go with a
 * reply are written when they are sent and are not in it. Argument: how often each reply is rendered.
 */
public final class RenderBenchmark {

    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RenderBenchmark() {}

    public static void main(String[] arguments) {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        for (Platform platform : List.of(Platform.SLACK, Platform.TEAMS, Platform.DISCORD)) {
            ToIntFunction<Deliver> renderer = renderer(platform);
            Replies.all().values().forEach(reply -> run(renderer, deliver(platform, reply), times));
            Replies.all().forEach((name, reply) -> {
                Deliver deliver = deliver(platform, reply);
                int posts = renderer.applyAsInt(deliver);
                print(platform.name(), name, posts, run(renderer, deliver, times));
            });
        }
    }

    private static ToIntFunction<Deliver> renderer(Platform platform) {
        return switch (platform) {
            case SLACK -> SlackRendering::render;
            case TEAMS -> TeamsRendering::render;
            case DISCORD -> DiscordRendering::render;
            case WEB -> throw new IllegalArgumentException("pages are rendered by the browser");
        };
    }

    private static Deliver deliver(Platform platform, Reply reply) {
        return new Deliver(
                TenantId.random(),
                DeliveryId.random(),
                1,
                new Place(platform, "T1", "C1", "1700000000.000001"),
                reply,
                List.of(),
                Optional.of("U1"));
    }

    /** Nanoseconds of each, sorted. */
    private static long[] run(ToIntFunction<Deliver> renderer, Deliver deliver, int times) {
        long[] nanos = new long[times];
        for (int time = 0; time < times; time++) {
            long start = THREADS.getCurrentThreadCpuTime();
            renderer.applyAsInt(deliver);
            nanos[time] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(String platform, String name, int posts, long[] nanos) {
        OUT.printf(
                "%-8s %-26s %2d posts: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                platform,
                name,
                posts,
                quantile(nanos, 0.5),
                quantile(nanos, 0.95),
                quantile(nanos, 0.99),
                quantile(nanos, 1));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
