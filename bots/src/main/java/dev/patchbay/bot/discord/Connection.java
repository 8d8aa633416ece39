package dev.patchbay.bot.discord;

import dev.patchbay.config.DiscordSettings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord, kept up for as long as the adapter runs: while Discord is away, it is tried again and
 * nothing else waits. JDA reconnects and resumes by itself; what ends a session for good is begun anew here. Nothing of
 * it keeps the process alive.
 */
final class Connection implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int RECONNECT_SECONDS = 32;
    private static final Duration SHUTDOWN = Duration.ofSeconds(3);

    private static final Set<GatewayIntent> INTENTS = EnumSet.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGE_REACTIONS,
            GatewayIntent.MESSAGE_CONTENT);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final DiscordSettings settings;
    private final OkHttpClient http;
    private final EnumSet<GatewayIntent> intents = EnumSet.copyOf(INTENTS);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile JDA session;
    private ListenerAdapter listener = new ListenerAdapter() {};
    private Thread keeper;

    Connection(DiscordSettings settings, OkHttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /** Who is told what happens; before it is opened. */
    void listen(ListenerAdapter told) {
        listener = told;
    }

    /** Begins to connect, and returns at once. */
    void open() {
        keeper = Thread.ofVirtual().name("discord-connection").start(this::keep);
    }

    /** The session calls go through; empty while there is none. */
    Optional<JDA> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        JDA last = session;
        if (last != null) {
            last.shutdown();
            if (!last.awaitShutdown(SHUTDOWN)) {
                last.shutdownNow();
            }
        }
        keeper.join(SHUTDOWN);
    }

    /** Connects whenever there is no session, until closed. */
    private void keep() {
        Duration pause = FIRST_PAUSE;
        try {
            while (closing.getCount() > 0) {
                CountDownLatch ended = new CountDownLatch(1);
                if (connect(ended)) {
                    pause = FIRST_PAUSE;
                    ended.await();
                    session = null;
                }
                closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean connect(CountDownLatch ended) {
        try {
            session = build(ended);
            if (closing.getCount() == 0) {
                session.shutdownNow();
            }
            return true;
        } catch (InvalidTokenException refused) {
            log.error("Discord refuses the token; correct discord.bot-token");
            return false;
        } catch (RuntimeException away) {
            log.warn("Discord cannot be reached: {}", away.getMessage());
            return false;
        }
    }

    private JDA build(CountDownLatch ended) {
        ThreadFactory threads = Thread.ofVirtual().name("discord-", 0).factory();
        return JDABuilder.createLight(settings.botToken().orElseThrow().reveal(), intents)
                .setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl().toString()))
                .setSessionController(new Gateway(settings.gatewayUrl().toString()))
                .setCompression(Compression.NONE)
                .setHttpClient(http)
                .setRequestTimeoutRetry(false)
                .setMaxReconnectDelay(RECONNECT_SECONDS)
                .setEnableShutdownHook(false)
                .setGatewayPool(new ScheduledThreadPoolExecutor(1, threads), true)
                .setRateLimitScheduler(new ScheduledThreadPoolExecutor(1, threads), true)
                .setRateLimitElastic(Executors.newThreadPerTaskExecutor(threads), true)
                .setCallbackPool(Executors.newThreadPerTaskExecutor(threads), true)
                .setEventPool(Executors.newSingleThreadExecutor(threads), true)
                .addEventListeners(listener, new Ending(ended))
                .build();
    }

    /** Notes why a session ended for good. */
    private final class Ending extends ListenerAdapter {

        private final CountDownLatch ended;

        Ending(CountDownLatch ended) {
            this.ended = ended;
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            if (event.getCloseCode() == CloseCode.DISALLOWED_INTENTS) {
                intents.remove(GatewayIntent.MESSAGE_CONTENT);
                log.warn("The intent \"Message Content\" is not allowed to this bot: in threads it has to be mentioned."
                        + " Allow it in Discord's developer portal, under Bot, and start again");
            } else if (event.getCloseCode() == CloseCode.AUTHENTICATION_FAILED) {
                log.error("Discord refuses the token; correct discord.bot-token");
            }
            ended.countDown();
        }
    }

    /** Says where the gateway is. */
    private static final class Gateway extends ConcurrentSessionController {

        private final String url;

        Gateway(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }
}
