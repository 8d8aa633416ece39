package dev.patchbay.simulator.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated Discord refuses what Discord refuses, so that what passes here passes there. */
class DiscordSimulatorTest {

    private final DiscordSimulator discord = DiscordSimulator.open(Clock.systemUTC());
    private final Spot general = discord.channel("general");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        discord.close();
    }

    static Stream<Arguments> brokenMessages() {
        String button = "{\"type\":2,\"style\":2,\"label\":\"a\",\"custom_id\":\"%s\"}";
        String row = "{\"type\":1,\"components\":[%s]}";
        return Stream.of(
                Arguments.of("nothing", "{}", "50006"),
                Arguments.of("blank", "{\"content\":\" \\n\"}", "50006"),
                Arguments.of("too long", "{\"content\":\"" + "a".repeat(2_001) + "\"}", "content"),
                Arguments.of("unknown field", "{\"content\":\"a\",\"colour\":1}", "colour"),
                Arguments.of("long nonce", "{\"content\":\"a\",\"nonce\":\"" + "n".repeat(26) + "\"}", "nonce"),
                Arguments.of("enforced without nonce", "{\"content\":\"a\",\"enforce_nonce\":true}", "nonce"),
                Arguments.of("lone surrogate", "{\"content\":\"\\ud800\"}", "content"),
                Arguments.of("eleven embeds", "{\"embeds\":[" + many("{\"title\":\"a\"}", 11) + "]}", "embeds"),
                Arguments.of(
                        "embeds of more than 6,000",
                        "{\"embeds\":[" + many("{\"description\":\"" + "a".repeat(3_001) + "\"}", 2) + "]}",
                        "embeds"),
                Arguments.of(
                        "six buttons in a row",
                        "{\"content\":\"a\",\"components\":["
                                + row.formatted(Stream.iterate(0, n -> n + 1)
                                        .limit(6)
                                        .map(n -> button.formatted("id" + n))
                                        .reduce((a, b) -> a + "," + b)
                                        .orElseThrow())
                                + "]}",
                        "components.0.components"),
                Arguments.of(
                        "the same custom id twice",
                        "{\"content\":\"a\",\"components\":["
                                + row.formatted(button.formatted("x") + "," + button.formatted("x")) + "]}",
                        "duplicated"),
                Arguments.of(
                        "a link that is none",
                        "{\"content\":\"a\",\"components\":["
                                + row.formatted("{\"type\":2,\"style\":5,\"label\":\"a\",\"url\":\"javascript:1\"}")
                                + "]}",
                        "url"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenMessages")
    void aBrokenMessageIsRefusedAndNoted(String name, String body, String problem) throws Exception {
        HttpResponse<String> answer = post("channels/" + general.channel() + "/messages", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
        assertThat(discord.violations()).hasSize(1);
        assertThat(discord.thread(general)).isEmpty();
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(discord.apiUrl() + "users/@me"))
                        .header("Authorization", "Bot other")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theSameEnforcedNonceIsTheSameMessage() throws Exception {
        String body = "{\"content\":\"a\",\"nonce\":\"n1\",\"enforce_nonce\":true}";

        HttpResponse<String> first = post("channels/" + general.channel() + "/messages", body);
        HttpResponse<String> second = post("channels/" + general.channel() + "/messages", body);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(discord.thread(general)).hasSize(1);
    }

    @Test
    void theSixthMessageInFiveSecondsIsRefusedWithDiscordsHeaders() throws Exception {
        discord.pace(5, Duration.ofSeconds(5));
        HttpResponse<String> answer = null;
        for (int message = 0; message < 6; message++) {
            answer = post("channels/" + general.channel() + "/messages", "{\"content\":\"a\"}");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Via")).isPresent();
        assertThat(answer.headers().firstValue("X-RateLimit-Bucket")).isPresent();
        assertThat(answer.body()).contains("retry_after");
    }

    @Test
    void aPingThatWasNotForbiddenIsNoted() throws Exception {
        post("channels/" + general.channel() + "/messages", "{\"content\":\"@everyone look\"}");
        post(
                "channels/" + general.channel() + "/messages",
                "{\"content\":\"@here look\",\"allowed_mentions\":{\"parse\":[]}}");

        assertThat(discord.pings()).containsExactly("@everyone");
    }

    @Test
    void whoIsTypingIsSaidInTheWordOfAllPlatforms() throws Exception {
        post("channels/" + general.channel() + "/typing", "");

        assertThat(discord.status(general)).isEqualTo("typing");
    }

    private static String many(String element, int count) {
        return String.join(",", Collections.nCopies(count, element));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
                        .header("Authorization", "Bot " + DiscordSimulator.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
