package dev.patchbay.bench;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.slack.SlackVerticle;
import dev.patchbay.bot.slack.standin.EventLoad;
import dev.patchbay.bot.slack.standin.SignedRequest;
import dev.patchbay.bot.slack.standin.StandInSlack;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Slack's events to acknowledged, at a steady rate. Arguments: events a second, seconds, and the endpoint of a
 * running Patchbay; without it, the adapter alone is measured.
 */
public final class SlackEventBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP_SECONDS = 5;
    private static final int CHANNELS = 500;
    private static final String USER = "U0ADA";

    private SlackEventBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        try (StandInSlack slack = StandInSlack.open()) {
            slack.addUser(USER, "Ada");
            Vertx vertx = Vertx.vertx();
            URI endpoint = arguments.length > 2 ? running(URI.create(arguments[2]), slack) : alone(vertx, slack);
            slack.events().sendTo(endpoint);
            EventLoad load = new EventLoad(endpoint, StandInSlack.SIGNING_SECRET);
            load.run(rate * WARM_UP_SECONDS, rate, number -> event(slack, number));
            print(rate, load.run(rate * seconds, rate, number -> event(slack, number)));
            vertx.close();
        }
        System.exit(0);
    }

    private static SignedRequest event(StandInSlack slack, int number) {
        return slack.eventFor("D%03d".formatted(number % CHANNELS), USER, "question " + number);
    }

    private static void print(int rate, EventLoad.Outcome outcome) {
        OUT.printf(
                "%,d events at %d/s: p50 %d ms, p99 %d ms, longest %d ms, lost %d%n",
                outcome.sent(),
                rate,
                outcome.within(0.5).toMillis(),
                outcome.within(0.99).toMillis(),
                outcome.within(1).toMillis(),
                outcome.lost());
    }

    /** Says what to start Patchbay with, and waits until it takes events. */
    private static URI running(URI endpoint, StandInSlack slack) throws InterruptedException {
        OUT.println("PATCHBAY_SLACK_API_URL=" + slack.apiUrl());
        OUT.println("PATCHBAY_SLACK_FILE_HOSTS=" + slack.fileHost());
        OUT.println("PATCHBAY_SLACK_BOT_TOKEN=" + StandInSlack.BOT_TOKEN);
        OUT.println("PATCHBAY_SLACK_SIGNING_SECRET=" + StandInSlack.SIGNING_SECRET);
        while (!isOpen(endpoint)) {
            Thread.sleep(200);
        }
        return endpoint;
    }

    private static boolean isOpen(URI endpoint) {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static URI alone(Vertx vertx, StandInSlack slack) {
        SlackSettings settings = new SlackSettings(
                Optional.of(new Secret(StandInSlack.BOT_TOKEN)),
                Optional.of(new Secret(StandInSlack.SIGNING_SECRET)),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of(slack.fileHost()));
        SlackVerticle adapter = new SlackVerticle(Bus.install(vertx), TenantId.random(), settings, Clock.systemUTC());
        vertx.deployVerticle(new Conversation()).await();
        vertx.deployVerticle(adapter).await();
        return URI.create("http://127.0.0.1:" + adapter.port() + "/slack/events");
    }

    /** Takes every message at once. */
    private static final class Conversation extends ActorVerticle<ConversationCommand, ConversationReply> {

        Conversation() {
            super(Addresses.CONVERSATION, 8);
        }

        @Override
        protected ConversationReply handle(ConversationCommand command) {
            return new ConversationReply.Taken(ConversationId.random());
        }
    }
}
