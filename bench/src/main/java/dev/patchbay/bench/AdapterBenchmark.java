package dev.patchbay.bench;

import dev.patchbay.bot.discord.DiscordVerticle;
import dev.patchbay.bot.slack.SlackVerticle;
import dev.patchbay.bot.teams.TeamsVerticle;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Settings;
import dev.patchbay.config.SettingsLoader;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.teams.TeamsSimulator;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an adapter costs while nothing happens: heap, classes and compiled code after a full collection, with it and
 * before it. The simulated platform it is connected to is there before; one message has come, so that what is loaded
 * with the first is in the figure. Argument: slack, teams or discord; each in a
 * process of its own, since they share libraries.
 */
public final class AdapterBenchmark {

    private static final PrintStream OUT = System.out;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private AdapterBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        Bus bus = Bus.install(vertx);
        try (SimulatedPlatform platform = platform(arguments[0])) {
            Settings settings = SettingsLoader.load(Optional.empty(), platform.settings(), List.of());
            double before = megabytes();
            vertx.deployVerticle(adapter(platform, bus, settings)).await();
            platform.say(
                    platform.member("Ada", false),
                    platform.channel("general"),
                    platform.mention() + " hello",
                    List.of());
            OUT.printf("%s, idle: %.1f MB%n", platform.platform(), megabytes() - before);
        }
        System.exit(0);
    }

    private static SimulatedPlatform platform(String name) {
        return switch (name) {
            case "slack" -> SlackSimulator.open(Clock.systemUTC());
            case "teams" -> TeamsSimulator.open(Clock.systemUTC());
            case "discord" -> DiscordSimulator.open(Clock.systemUTC());
            default -> throw new IllegalArgumentException("slack, teams or discord");
        };
    }

    private static VerticleBase adapter(SimulatedPlatform platform, Bus bus, Settings settings) {
        TenantId tenant = TenantId.random();
        return switch (platform.platform()) {
            case SLACK -> new SlackVerticle(bus, tenant, settings.slack(), Clock.systemUTC());
            case TEAMS -> new TeamsVerticle(bus, tenant, settings.teams(), Clock.systemUTC());
            case DISCORD -> new DiscordVerticle(bus, tenant, settings.discord(), Clock.systemUTC());
            case WEB -> throw new IllegalArgumentException("the web is no adapter");
        };
    }

    /** What is in use once it is quiet and nothing is left to collect. */
    private static double megabytes() throws InterruptedException {
        Thread.sleep(IDLE);
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / 1e6;
    }
}
