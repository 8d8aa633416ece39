package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.teams.Backstage;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another MSP in the same database: nothing of the one is seen by the other. */
class TenantScenariosIT extends Scenarios {

    private UUID tenant;
    private int number;

    @BeforeEach
    void letAnotherMspHaveATicket() {
        tenant = UUID.randomUUID();
        number = 500_000 + Math.floorMod(channel.hashCode(), 100_000);
        desk.stored(
                "INSERT INTO tenant (tenant_id, name, created_at) VALUES (?, 'Southwind', now()) RETURNING name",
                tenant);
        desk.stored(
                """
                WITH sam AS (
                    INSERT INTO person (tenant_id, person_id, name, role, created_at)
                    VALUES (?, gen_random_uuid(), 'Sam', 'ADMIN', now()) RETURNING tenant_id, person_id)
                INSERT INTO ticket (tenant_id, number, request, title, customer, priority, status, reporter_id, version,
                    created_at, updated_at)
                SELECT tenant_id, ?, 'r', 'of Southwind alone', 'Acme', 'HIGH', 'OPEN', person_id, 1, now(), now()
                FROM sam RETURNING title
                """,
                tenant,
                number);
    }

    @Test
    void aTicketOfAnotherMspIsNotThere() {
        Spot thread = ask("show TKT-" + number);
        Spot list = mention(channel, "list tickets for Acme").thread();

        awaitText(thread, "no ticket");
        await().atMost(PATIENCE).until(() -> !answers(list).isEmpty());
        assertThat(read(thread) + read(list)).doesNotContain("of Southwind alone");
    }

    /** An app of Slack's is in one workspace, unless it may be installed in others: {@link StrictDeskIT}. */
    @Test
    void whatComesFromAnotherOrganisationsPlaceSeesNothingOfOurs() {
        Assumptions.assumeThat(name).isNotEqualTo(Platform.SLACK);
        Spot ours = ask("create a ticket for Acme: of Northwind alone");
        awaitText(ours, "of Northwind alone");

        String answered = name == Platform.TEAMS ? fromAnotherMicrosoftTenant() : fromAServerOfSouthwind();

        assertThat(answered).doesNotContain("of Northwind alone");
        assertThat(desk.stored(
                        "SELECT event_key FROM inbox WHERE tenant_id <> ? AND message->>'text' LIKE ?",
                        tenant,
                        "%list all of " + number))
                .isEmpty();
    }

    /** It is told that its organisation is not connected, and nothing else. */
    private String fromAnotherMicrosoftTenant() {
        Spot direct = chat.direct(eva);
        Backstage teams = ((TeamsSimulator) chat).backstage();
        ObjectNode activity = teams.messageOf(eva, direct, "list all of " + number);
        activity.withObject("conversation").put("tenantId", "another-tenant");
        activity.withObject("channelData").withObject("tenant").put("id", "another-tenant");

        teams.sender().post(activity.toString(), "Bearer " + teams.mint().token());

        await().atMost(PATIENCE).until(() -> !answers(direct).isEmpty());
        return read(direct);
    }

    /** The other MSP has that server, and is answered by its own desk. */
    private String fromAServerOfSouthwind() {
        DiscordSimulator discord = (DiscordSimulator) chat;
        discord.shutGateway(true);
        discord.forgetSessions();
        String server = discord.addGuild("Southwind");
        desk.stored(
                """
                INSERT INTO installation (tenant_id, platform, space, name, credentials, facts, installed_at)
                VALUES (?, 'DISCORD', ?, 'Southwind', '', '{}', now()) RETURNING space
                """,
                tenant,
                server);
        discord.shutGateway(false);
        await().atMost(PATIENCE).until(discord::connected);
        Member sam = discord.member("Sam", false);
        Spot thread = chat.say(
                        sam,
                        discord.channel(server, "support", true),
                        chat.mention() + " list all of " + number,
                        List.of())
                .thread();
        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        return read(thread);
    }
}
