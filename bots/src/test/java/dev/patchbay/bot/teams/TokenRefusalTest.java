package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.patchbay.simulator.teams.TokenMint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every token that is none of the Bot Framework's, or not for this activity. */
class TokenRefusalTest {

    private static TeamsWorld world;

    @BeforeAll
    static void start() {
        world = new TeamsWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aTokenAsItShouldBeIsTaken() {
        assertThat(send(mint().token())).isEqualTo(200);
    }

    static Stream<Arguments> wrongClaims() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        return Stream.of(
                wrong("for another app", 401, claims -> claims.put("aud", "another-app")),
                wrong("for nobody", 401, claims -> claims.remove("aud")),
                wrong("for several apps", 401, claims -> claims.putArray("aud")
                        .add("a")
                        .add("b")),
                wrong("of another issuer", 401, claims -> claims.put("iss", "https://sts.windows.net/x/")),
                wrong("of no issuer", 401, claims -> claims.remove("iss")),
                wrong("expired six minutes ago", 401, claims -> claims.put("exp", now - 360)),
                wrong("without an end", 401, claims -> claims.remove("exp")),
                wrong("with an end that is no number", 401, claims -> claims.put("exp", "never")),
                wrong("of six minutes from now", 401, claims -> claims.put("nbf", now + 360)),
                wrong("with a beginning that is no number", 401, claims -> claims.put("nbf", "long ago")),
                wrong("for another service URL", 403, claims -> claims.put("serviceurl", "https://evil.example/")),
                wrong("for no service URL", 403, claims -> claims.remove("serviceurl")));
    }

    @ParameterizedTest(name = "a token {0} is refused with {1}")
    @MethodSource("wrongClaims")
    void aTokenWithWrongClaimsIsRefused(String what, int status, Consumer<ObjectNode> change) {
        int before = world.conversation.taken.size();

        assertThat(send(mint().token(change))).isEqualTo(status);
        assertThat(world.conversation.taken).hasSize(before);
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        long now = Clock.systemUTC().instant().getEpochSecond();

        assertThat(send(mint().token(claims -> claims.put("exp", now - 240)))).isEqualTo(200);
        assertThat(send(mint().token(claims -> claims.put("nbf", now + 240)))).isEqualTo(200);
    }

    @Test
    void aForeignKeyUnderAKnownNameIsRefused() throws Exception {
        RSAKey foreign =
                new RSAKeyGenerator(2048).keyID(mint().publicKey().getKeyID()).generate();

        assertThat(send(mint().token(foreign, claims -> {}))).isEqualTo(401);
    }

    @Test
    void anUnknownKeyIsRefused() throws Exception {
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("unknown").generate();

        assertThat(send(mint().token(unknown, claims -> {}))).isEqualTo(401);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String header =
                encoded("{\"alg\":\"none\",\"kid\":\"" + mint().publicKey().getKeyID() + "\"}");

        assertThat(send(header + "." + encoded(mint().claims(claims -> {}).toString()) + "."))
                .isEqualTo(401);
    }

    @Test
    void thePublicKeyIsNotTakenForASharedSecret() throws Exception {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(mint().publicKey().getKeyID())
                        .build(),
                new Payload(mint().claims(claims -> {}).toString()));
        token.sign(new MACSigner(mint().publicKey().toRSAPublicKey().getEncoded()));

        assertThat(send(token.serialize())).isEqualTo(401);
    }

    @Test
    void aKeyThatIsNotEndorsedForTheChannelIsRefused() {
        ObjectNode activity = message().put("channelId", "emulator");

        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(activity.toString(), bearer())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anActivityOfAnotherServiceUrlThanItsTokenIsRefused() {
        ObjectNode activity = message().put("serviceUrl", "http://127.0.0.1:1/");

        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(activity.toString(), bearer())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aServiceUrlThatIsSignedButOfNoAllowedHostIsRefused() {
        ObjectNode activity = message().put("serviceUrl", "https://evil.example/");
        String token = mint().token(claims -> claims.put("serviceurl", "https://evil.example/"));

        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(activity.toString(), "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noTokenOrNoneOfOursIsUnauthenticated() {
        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(message().toString(), "")
                        .status())
                .isEqualTo(401);
        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(message().toString(), "Basic YTpi")
                        .status())
                .isEqualTo(401);
        assertThat(world.teams
                        .backstage()
                        .sender()
                        .post(message().toString(), "Bearer x.y.z")
                        .status())
                .isEqualTo(401);
        assertThat(world.teams.backstage().sender().post("", "").status()).isEqualTo(401);
    }

    @Test
    void whatIsNoActivityIsRefused() {
        assertThat(world.teams.backstage().sender().post("[1,2]", bearer()).status())
                .isEqualTo(400);
        assertThat(world.teams.backstage().sender().post("{not json", bearer()).status())
                .isEqualTo(400);
        assertThat(world.teams.backstage().sender().post("\"a\":1", bearer()).status())
                .isEqualTo(400);
    }

    @Test
    void aBodyPastAMegabyteIsRefused() {
        String large = message().put("text", "x".repeat(1_100_000)).toString();

        assertThat(world.teams.backstage().sender().post(large, bearer()).status())
                .isEqualTo(413);
    }

    @Test
    void aHeadRequestIsAnswered() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI adapter = world.teams.backstage().adapter();
            HttpRequest head = HttpRequest.newBuilder(adapter).HEAD().build();

            assertThat(http.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static Arguments wrong(String what, int status, Consumer<ObjectNode> change) {
        return Arguments.of(what, status, change);
    }

    private static int send(String token) {
        return world.teams
                .backstage()
                .sender()
                .post(message().toString(), "Bearer " + token)
                .status();
    }

    private static ObjectNode message() {
        return world.teams.backstage().messageOf(world.ada, world.direct, "hello");
    }

    private static String bearer() {
        return "Bearer " + mint().token();
    }

    private static TokenMint mint() {
        return world.teams.backstage().mint();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
