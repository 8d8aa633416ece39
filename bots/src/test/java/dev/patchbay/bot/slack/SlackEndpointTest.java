package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.slack.SignedRequest;
import dev.patchbay.simulator.slack.StandInSlack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackEndpointTest {

    private static SlackWorld world;
    private static HttpClient http;

    @BeforeAll
    static void open() {
        world = new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        http.close();
        world.close();
    }

    @Test
    void theChallengeOfTheSettingsPageIsAnswered() throws Exception {
        HttpResponse<String> response = send(world.slack.urlVerification("3eZbrw1aB"), 0);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"challenge\":\"3eZbrw1aB\"}");
    }

    @ParameterizedTest(name = "signed {0} s from now: HTTP {1}")
    @CsvSource({"0, 200", "-290, 200", "290, 200", "-310, 401", "310, 401", "86400, 401"})
    void aRequestFromAnotherTimeIsRefused(long seconds, int status) throws Exception {
        assertThat(send(world.slack.urlVerification("x"), seconds).statusCode()).isEqualTo(status);
    }

    @Test
    void aForeignSignatureIsRefused() throws Exception {
        HttpRequest request = world.slack.urlVerification("x").at(world.endpoint, "another secret", Instant.now(), 0);

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(world.endpoint)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void aTimestampThatIsNoneIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(world.endpoint)
                .header("X-Slack-Request-Timestamp", "99999999999999999999")
                .header("X-Slack-Signature", "v0=00")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "of known length: {0}")
    @ValueSource(booleans = {true, false})
    void aBodyPastTheLimitIsRefusedUnread(boolean known) throws Exception {
        byte[] body = new byte[SlackEndpoint.MAX_BODY + 1];
        HttpRequest request = HttpRequest.newBuilder(world.endpoint)
                .POST(
                        known
                                ? HttpRequest.BodyPublishers.ofByteArray(body)
                                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(413);
    }

    @Test
    void anEventWeDoNotUseIsAcknowledged() throws Exception {
        String json =
                """
                {"type":"event_callback","team_id":"T1","event_id":"Ev1",
                 "event":{"type":"message","subtype":"message_changed","channel":"C1","ts":"1.000001"}}""";

        assertThat(send(SignedRequest.event(json), 0).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoEventIsNotAcknowledged() throws Exception {
        assertThat(send(SignedRequest.event("no json at all"), 0).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static HttpResponse<String> send(SignedRequest request, long secondsFromNow)
            throws IOException, InterruptedException {
        Instant moment = Instant.now().plusSeconds(secondsFromNow);
        return http.send(request.at(world.endpoint, StandInSlack.SIGNING_SECRET, moment, 0), BodyHandlers.ofString());
    }
}
