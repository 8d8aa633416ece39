package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.patchbay.simulator.teams.TeamsSimulator;
import dev.patchbay.simulator.teams.TokenMint;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that a tenant's Entra issued: none, until the settings name an app that may use them. */
class EntraTokenTest {

    private static TeamsWorld world;

    @BeforeAll
    static void start() {
        world = new TeamsWorld(Map.of("PATCHBAY_TEAMS_ENTRA_CALLERS", "another, " + TokenMint.CALLER));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aTokenAsItShouldBeIsTakenInBothVersions() {
        assertThat(send(mint().token())).isEqualTo(200);
        assertThat(send(mint().token(claims -> {
                    claims.put("iss", "https://sts.windows.net/" + TeamsSimulator.TENANT + "/");
                    claims.remove("azp");
                    claims.put("appid", TokenMint.CALLER);
                })))
                .isEqualTo(200);
        assertThat(send(world.teams.backstage().mint().token())).isEqualTo(200);
    }

    static Stream<Arguments> wrongClaims() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        return Stream.of(
                wrong("for another app", 401, claims -> claims.put("aud", "another-app")),
                wrong("for nobody", 401, claims -> claims.remove("aud")),
                wrong("of another tenant's Entra", 401, claims -> claims.put("iss", "https://sts.windows.net/other/")),
                wrong("expired", 401, claims -> claims.put("exp", now - 360)),
                wrong("without an end", 401, claims -> claims.remove("exp")),
                wrong("not valid yet", 401, claims -> claims.put("nbf", now + 360)),
                wrong("of another tenant", 403, claims -> claims.put("tid", "other")),
                wrong("of no tenant", 403, claims -> claims.remove("tid")),
                wrong("to an app nobody named", 403, claims -> claims.put("azp", "stranger")),
                wrong("to nobody", 403, claims -> claims.remove("azp")),
                wrong(
                        "of the Bot Framework under Entra's key",
                        401,
                        claims -> claims.put("iss", "https://api.botframework.com")));
    }

    @ParameterizedTest(name = "a token {0} is refused with {1}")
    @MethodSource("wrongClaims")
    void aTokenWithWrongClaimsIsRefused(String what, int status, Consumer<ObjectNode> change) {
        int before = world.conversation.taken.size();

        assertThat(send(mint().token(change))).isEqualTo(status);
        assertThat(world.conversation.taken).hasSize(before);
    }

    @Test
    void aForeignKeyUnderEntrasNameIsRefused() throws Exception {
        RSAKey foreign =
                new RSAKeyGenerator(2048).keyID(mint().publicKey().getKeyID()).generate();

        assertThat(send(mint().token(foreign, claims -> {}))).isEqualTo(401);
    }

    @Test
    void theFrameworksKeySignsNothingForEntra() {
        assertThat(send(world.teams.backstage().mint().token(claims -> claims.setAll(mint().claims(own -> {})))))
                .isEqualTo(401);
    }

    @Test
    void anotherTenantsActivityIsRefused() {
        ObjectNode activity = message();
        activity.withObject("conversation").put("tenantId", "another-tenant");

        assertThat(post(activity, "Bearer " + mint().token())).isEqualTo(403);
    }

    @Test
    void noneIsTakenUnlessTheSettingsSaySo() {
        try (TeamsWorld closed = new TeamsWorld()) {
            ObjectNode activity = closed.teams.backstage().messageOf(closed.ada, closed.direct, "hello");
            String token = closed.teams.backstage().entra().token();

            assertThat(closed.teams
                            .backstage()
                            .sender()
                            .post(activity.toString(), "Bearer " + token)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aToolOnThisMachineNeedsNoTokenInDeveloperMode() {
        try (TeamsWorld open = new TeamsWorld(Map.of("PATCHBAY_TEAMS_DEVELOPER_MODE", "true"))) {
            ObjectNode activity = open.teams.backstage().messageOf(open.ada, open.direct, "hello");

            assertThat(open.teams
                            .backstage()
                            .sender()
                            .post(activity.toString(), "")
                            .status())
                    .isEqualTo(200);
            activity.put("serviceUrl", "https://evil.example/");
            assertThat(open.teams
                            .backstage()
                            .sender()
                            .post(activity.toString(), "")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static Arguments wrong(String what, int status, Consumer<ObjectNode> change) {
        return Arguments.of(what, status, change);
    }

    private static int send(String token) {
        return post(message(), "Bearer " + token);
    }

    private static int post(ObjectNode activity, String authorization) {
        return world.teams
                .backstage()
                .sender()
                .post(activity.toString(), authorization)
                .status();
    }

    private static ObjectNode message() {
        return world.teams.backstage().messageOf(world.ada, world.direct, "hello");
    }

    private static TokenMint mint() {
        return world.teams.backstage().entra();
    }
}
