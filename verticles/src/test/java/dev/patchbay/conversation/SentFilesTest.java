package dev.patchbay.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class SentFilesTest {

    private final World world;
    private final TenantId tenant;

    SentFilesTest(World world) {
        this.world = world;
        this.tenant = world.newTenant();
    }

    @Test
    void attachmentsAndChartsAreReferredToInTheirTenantOnly() {
        FileRef attached = file();
        FileRef chart = file();
        FileRef unused = file();
        write(List.of(Attachment.stored(attached)), Reply.of(new Block.Chart(spec(), Optional.of(chart))));
        Set<FileId> all = Set.of(attached.id(), chart.id(), unused.id());

        assertThat(new SentFiles(world.database()).among(tenant, all))
                .containsExactlyInAnyOrder(attached.id(), chart.id());
        assertThat(new SentFiles(world.database()).among(world.newTenant(), all))
                .isEmpty();
    }

    private void write(List<Attachment> attachments, Reply reply) {
        Caller ada = world.newCaller(tenant, "Ada", Role.ENGINEER);
        UUID conversation = UUID.randomUUID();
        world.database().inTenant(tenant, tx -> {
            tx.update(
                    """
                    INSERT INTO conversation (tenant_id, conversation_id, platform, space, channel, thread, person_id,
                                              title, created_at, updated_at)
                    VALUES ($1, $2, 'WEB', '', '', $3, $4, 'costs', now(), now())
                    """,
                    tenant.value(),
                    conversation,
                    conversation.toString(),
                    ada.person().value());
            long message = tx.first(
                            """
                            INSERT INTO inbox (tenant_id, conversation_id, person_id, platform, event_key, sent_at,
                                               received_at, correlation, state, message)
                            VALUES ($1, $2, $3, 'WEB', $4, now(), now(), 'c', 'answered',
                                    jsonb_build_object('attachments', $5::text::jsonb))
                            RETURNING message_id
                            """,
                            row -> row.getLong("message_id"),
                            tenant.value(),
                            conversation,
                            ada.person().value(),
                            conversation.toString(),
                            WireJson.write(attachments))
                    .orElseThrow();
            return tx.update(
                    """
                    INSERT INTO outbox (tenant_id, delivery_id, conversation_id, message_id, reply, state,
                                        created_at, next_at)
                    VALUES ($1, $2, $3, $4, $5::text::jsonb, 'delivered', now(), now())
                    """,
                    tenant.value(),
                    UUID.randomUUID(),
                    conversation,
                    message,
                    WireJson.write(reply));
        });
    }

    private static ChartSpec spec() {
        return new ChartSpec(ChartType.BAR, "Cost", "service", "cost", List.of(), List.of());
    }

    private static FileRef file() {
        return new FileRef(FileId.random(), "chart.png", "image/png", 1);
    }
}
