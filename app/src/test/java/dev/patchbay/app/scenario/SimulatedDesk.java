package dev.patchbay.app.scenario;

import static org.awaitility.Awaitility.await;

import dev.patchbay.app.PatchbayProcess;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FreePort;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk in a process of its own, connected to the three simulated platforms. */
final class SimulatedDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern WELCOME = Pattern.compile("http\\S+/welcome/\\S+");

    private final Map<Platform, SimulatedPlatform> platforms = new EnumMap<>(Platform.class);
    private final Map<Platform, Member> admins = new EnumMap<>(Platform.class);
    private final Map<String, String> environment = new HashMap<>();
    private final Path data;
    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private PatchbayProcess process;
    private String url;
    private WebPerson admin;

    private SimulatedDesk(Path data) {
        this.data = data;
    }

    /** @param settings as environment variables */
    static SimulatedDesk start(Map<String, String> settings) {
        try {
            Clock clock = Clock.systemUTC();
            SimulatedDesk desk = new SimulatedDesk(Files.createTempDirectory("desk"));
            desk.environment.putAll(settings);
            for (SimulatedPlatform platform :
                    List.of(SlackSimulator.open(clock), TeamsSimulator.open(clock), DiscordSimulator.open(clock))) {
                desk.platforms.put(platform.platform(), platform);
                desk.environment.putAll(platform.settings());
            }
            desk.startProcess();
            desk.admin = WebPerson.signIn(desk.url, desk.welcome());
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedPlatform platform(Platform name) {
        return platforms.get(name);
    }

    /** Somebody of the service desk; on Discord, which vouches for nobody, known by a code of the dashboard. */
    Member engineer(Platform platform, String name) {
        return platform == Platform.DISCORD
                ? linked(platform, name)
                : platforms.get(platform).member(name, false);
    }

    /** The admin of the dashboard, as a member of a platform; one for each. */
    Member admin(Platform platform) {
        return admins.computeIfAbsent(platform, name -> linked(name, "Boss"));
    }

    /** A channel of Discord's, which nobody has written in yet, is an internal one. */
    void vouchFor(Spot channel) {
        stored(
                """
                INSERT INTO channel (tenant_id, platform, space, channel, kind, name, shared, allowed, audience)
                SELECT tenant_id, 'DISCORD', ?, ?, 'CHANNEL', 'own', false, true, 'INTERNAL'
                FROM tenant ORDER BY created_at LIMIT 1
                ON CONFLICT (tenant_id, platform, space, channel) DO UPDATE SET audience = excluded.audience
                RETURNING channel
                """,
                ((DiscordSimulator) platform(Platform.DISCORD)).guild(),
                channel.channel());
    }

    private Member linked(Platform platform, String name) {
        SimulatedPlatform chat = platforms.get(platform);
        Member member = chat.member(name, false);
        Spot direct = chat.direct(member);
        chat.say(member, direct, admin.linkCode(), List.of());
        await().atMost(PATIENCE).until(() -> chat.thread(direct).stream()
                .anyMatch(shown -> shown.byBot() && shown.text().contains("Linked")));
        return member;
    }

    /** kill -9, and up again on the same data and ports. */
    void crash() {
        process.kill();
        keepLog();
        startProcess();
    }

    /** What the process has said, for whoever looks into a scenario that failed. */
    private void keepLog() {
        try {
            Path log = Files.createDirectories(Path.of("target", "desks")).resolve(port + ".log");
            Files.writeString(log, process.text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits for its next attempt is due now, as it would be by itself after minutes. */
    void letTimePass() {
        stored("UPDATE outbox SET next_at = now() WHERE state = 'waiting' RETURNING delivery_id");
    }

    /** Messages that wait for an answer, and answers that wait for their delivery. */
    double waiting() {
        return count("patchbay_inbox_waiting", "") + count("patchbay_outbox_waiting", "");
    }

    /** The sum of a metric's values, of those that carry the label's value; 0 when there is none. */
    double count(String metric, String label) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What its database has stored: the first column of each row. */
    List<String> stored(String sql, Object... values) {
        return StoredRows.read(data, sql, values);
    }

    WebPerson admin() {
        return admin;
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        admin.close();
        process.close();
        keepLog();
        platforms.values().forEach(SimulatedPlatform::close);
    }

    private void startProcess() {
        process = PatchbayProcess.run(
                environment,
                "start",
                "--set",
                "data.directory=" + data,
                "--set",
                "http.port=" + port,
                "--set",
                "management.port=" + managementPort);
        url = process.awaitReady();
    }

    private String welcome() {
        Matcher link = WELCOME.matcher(process.text());
        await().atMost(PATIENCE).until(() -> link.reset(process.text()).find());
        return link.group();
    }

    private String metrics() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/metrics"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
