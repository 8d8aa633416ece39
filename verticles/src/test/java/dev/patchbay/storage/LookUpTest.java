package dev.patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a database that was never analysed, as a new desk's is, one row is found without reading the tenant's others. */
class LookUpTest {

    private static final String ID = "'00000000-0000-4000-8000-000000000001'";

    private static World world;
    private static TenantId tenant;

    /** What other tests write is analysed sooner or later. */
    @BeforeAll
    static void openOneOfItsOwn() {
        world = World.open();
        tenant = world.newTenant();
    }

    @AfterAll
    static void close() throws Exception {
        world.close();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "inbox        | message_id = 5                        | inbox_pkey",
                "inbox        | event_key = 'a' AND platform = 'WEB'  | inbox_event",
                "inbox        | conversation_id = ID                  | inbox_of_conversation",
                "outbox       | delivery_id = ID                      | outbox_pkey",
                "outbox       | message_id = 5                        | outbox_answer",
                "outbox       | conversation_id = ID                  | outbox_answers",
                "conversation | conversation_id = ID                  | conversation_pkey",
                "conversation | channel = 'a' AND thread = 'b'        | conversation_place",
                "conversation | person_id = ID                        | conversation_of_person",
                "chat_identity | person_id = ID                       | chat_identity_person"
            })
    void oneRowIsFoundByItsOwnIndex(String table, String wanted, String index) {
        assertThat(plan("SELECT FROM " + table + " WHERE " + wanted.replace("ID", ID)))
                .contains(" " + index + " ");
    }

    /** What the database itself asks for each row of the inbox. */
    @Test
    void theConversationOfANewMessageIsFoundByItsKey() {
        assertThat(plan("SELECT 1 FROM ONLY conversation x WHERE tenant_id = " + ID + " AND conversation_id = " + ID
                        + " FOR KEY SHARE OF x"))
                .contains("conversation_pkey");
    }

    private String plan(String sql) {
        return world.database()
                .inTenant(tenant, tx -> String.join("\n", tx.list("EXPLAIN " + sql, row -> row.getString(0))));
    }
}
