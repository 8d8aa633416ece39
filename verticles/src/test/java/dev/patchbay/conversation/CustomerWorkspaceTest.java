package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.BindInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a workspace that is a customer's own: there, its full members are no guests. */
@ExtendWith(StorageFixture.class)
class CustomerWorkspaceTest {

    private final World world;
    private final Place theirs = new Place(
            Platform.SLACK, "T-" + UUID.randomUUID(), "D1", UUID.randomUUID().toString());
    private ConversationDesk desk;
    private Caller ann;

    CustomerWorkspaceTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void aWorkspaceIsInstalled() throws Exception {
        desk = ConversationDesk.open(world);
        ann = world.newCaller(desk.tenant, "Ann", Role.ADMIN);
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                desk.tenant,
                                Platform.SLACK,
                                theirs.space(),
                                "Acme",
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                Instant.EPOCH)));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void itsMembersAreContacts() {
        bind("Acme");

        assertThat(writes(member(Optional.empty())).role()).isEqualTo(Role.CONTACT);
    }

    @Test
    void anEmailThatOnlyTheCustomerVouchesForMakesNobodyOneOfUs() {
        bind("Acme");

        Caller caller = writes(member(Optional.of(emailOf(ann))));

        assertThat(caller.person()).isNotEqualTo(ann.person());
        assertThat(caller.role()).isEqualTo(Role.CONTACT);
    }

    @Test
    void whoWroteBeforeItWasBoundBecomesAContactThen() {
        assertThat(writes(member(Optional.empty())).role()).isEqualTo(Role.ENGINEER);

        bind("Acme");

        assertThat(writes(member(Optional.empty())).role()).isEqualTo(Role.CONTACT);
    }

    @Test
    void whoWasTakenForOneOfUsByEmailIsNobodyOfUsThen() {
        assertThat(writes(member(Optional.of(emailOf(ann)))).person()).isEqualTo(ann.person());

        bind("Acme");

        assertThat(writes(member(Optional.of(emailOf(ann)))).role()).isEqualTo(Role.CONTACT);
        assertThat(desk.rows("SELECT role FROM person WHERE name = 'Ann'")).containsExactly("ADMIN");
    }

    @Test
    void whatAnAdminMakesOfAContactAfterwardsStays() {
        bind("Acme");
        PersonId person = writes(member(Optional.empty())).person();
        desk.rows(
                "UPDATE person SET role = 'ENGINEER' WHERE person_id = '%s' RETURNING role".formatted(person.value()));

        assertThat(writes(member(Optional.empty())).role()).isEqualTo(Role.ENGINEER);
    }

    private Caller writes(Sender sender) {
        desk.take(from(sender, desk.message(theirs, UUID.randomUUID().toString(), "hello", 1)));
        return ((SenderIdentified) desk.say(new IdentifySender(desk.tenant, theirs, sender))).caller();
    }

    private static Sender member(Optional<String> email) {
        return new Sender("U7", "Bob", email, false);
    }

    private String emailOf(Caller caller) {
        return caller.person() + "@example.com";
    }

    private void bind(String customer) {
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new BindInstallation(ann, Platform.SLACK, theirs.space(), Optional.of(customer)));
    }
}
