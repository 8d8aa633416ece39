package dev.patchbay.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.ConversationReference;
import dev.patchbay.model.installation.Credential;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationCommand.BeginInstallation;
import dev.patchbay.model.installation.InstallationCommand.BindInstallation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.FindReference;
import dev.patchbay.model.installation.InstallationCommand.ListInstallations;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveReference;
import dev.patchbay.model.installation.InstallationCommand.ShowInstallations;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import dev.patchbay.model.installation.InstallationReply.Installations;
import dev.patchbay.model.installation.InstallationReply.ReferenceFound;
import dev.patchbay.model.installation.InstallationReply.StateIssued;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class InstallationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world;
    private final TenantId ours;
    private final TenantId theirs;
    private final Caller admin;
    private final MovingClock clock = new MovingClock();
    private final String space = UUID.randomUUID().toString();
    private String deployment;

    InstallationTest(World world) {
        this.world = world;
        this.ours = world.newTenant();
        this.theirs = world.newTenant();
        this.admin = world.newCaller(ours, "Ann", Role.ADMIN);
    }

    @BeforeEach
    void open() throws Exception {
        deployment = deploy((byte) 7);
    }

    private String deploy(byte key) throws Exception {
        byte[] bytes = new byte[32];
        bytes[0] = key;
        People people = new People(world.database(), clock);
        return world.vertx()
                .deployVerticle(
                        new InstallationVerticle(world.database(), people, new SecretKeySpec(bytes, "AES"), clock))
                .await(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        world.vertx().undeploy(deployment).await(5, TimeUnit.SECONDS);
    }

    @Test
    void anAdapterFindsItsCredentialsBySpaceWhoeversTheyAre() {
        Installation installation = installation(ours, "xoxb-1");
        say(new SaveInstallation(installation));

        assertThat(find()).contains(installation);
        assertThat(((Installations) say(new ListInstallations(Platform.SLACK))).installations())
                .contains(installation);
        assertThat(((InstallationFound) say(new FindInstallation(Platform.TEAMS, space))).installation())
                .isEmpty();
    }

    @Test
    void theTokenIsNowhereInTheDatabaseInPlainText() {
        say(new SaveInstallation(installation(ours, "xoxb-very-secret")));

        List<String> stored = world.database()
                .inTenant(
                        ours,
                        tx -> tx.list(
                                "SELECT encode(credentials, 'escape') AS text FROM installation",
                                row -> row.getString("text")));

        assertThat(stored).hasSize(1).noneMatch(text -> text.contains("xoxb"));
    }

    @Test
    void withAnotherKeyAnInstallationIsThereWithoutItsCredentials() throws Exception {
        say(new SaveInstallation(installation(ours, "xoxb-1")));
        world.vertx().undeploy(deployment).await(5, TimeUnit.SECONDS);
        deployment = deploy((byte) 8);

        assertThat(find().orElseThrow().credentials()).isEmpty();
    }

    @Test
    void peopleSeeTheirTenantsInstallationsWithoutCredentials() {
        say(new SaveInstallation(installation(ours, "xoxb-1")));

        Installation shown = shown(admin).getFirst();

        assertThat(shown.space()).isEqualTo(space);
        assertThat(shown.credentials()).isEmpty();
        assertThat(shown(world.newCaller(theirs, "Mallory", Role.ADMIN))).isEmpty();
    }

    @Test
    void aSpaceOfAnotherTenantIsNotTakenOverBoundOrSeen() {
        say(new SaveInstallation(installation(ours, "xoxb-1")));
        Caller mallory = world.newCaller(theirs, "Mallory", Role.ADMIN);

        assertRefused(ErrorCode.CONFLICT, () -> say(new SaveInstallation(installation(theirs, "xoxb-2"))));
        assertRefused(
                ErrorCode.INSTALLATION_NOT_FOUND,
                () -> say(new BindInstallation(mallory, Platform.SLACK, space, Optional.of("Evil"))));

        assertThat(find().orElseThrow().tenant()).isEqualTo(ours);
    }

    @Test
    void installingAgainChangesTheTokenAndKeepsTheCustomer() {
        say(new SaveInstallation(installation(ours, "xoxb-1")));
        say(new BindInstallation(admin, Platform.SLACK, space, Optional.of("Acme")));

        say(new SaveInstallation(installation(ours, "xoxb-2")));

        Installation found = find().orElseThrow();
        assertThat(found.credentials()).containsEntry("token", new Credential("xoxb-2"));
        assertThat(found.customer()).contains("Acme");
        say(new BindInstallation(admin, Platform.SLACK, space, Optional.empty()));
        assertThat(find().orElseThrow().customer()).isEmpty();
    }

    @Test
    void aRemovedInstallationIsForgottenWithItsReferences() {
        say(new SaveInstallation(installation(ours, "xoxb-1")));
        say(new SaveReference(new ConversationReference(ours, place("C1", "1"), Map.of("url", "https://a"))));

        say(new RemoveInstallation(Platform.SLACK, space));
        say(new RemoveInstallation(Platform.SLACK, space));

        assertThat(find()).isEmpty();
        assertThat(reference(ours, place("C1", "1"))).isEmpty();
        say(new SaveInstallation(installation(theirs, "xoxb-3")));
        assertThat(find().orElseThrow().tenant()).isEqualTo(theirs);
    }

    @Test
    void aPlaceIsReachedByItsOwnReferenceElseByThatOfItsChannel() {
        say(new SaveReference(new ConversationReference(ours, place("C1", "1"), Map.of("url", "https://a"))));
        say(new SaveReference(new ConversationReference(ours, place("C1", "2"), Map.of("url", "https://b"))));
        say(new SaveReference(new ConversationReference(ours, place("C1", "1"), Map.of("url", "https://c"))));

        assertThat(reference(ours, place("C1", "2"))).contains(Map.of("url", "https://b"));
        assertThat(reference(ours, place("C1", "9"))).contains(Map.of("url", "https://c"));
        assertThat(reference(ours, place("C2", "1"))).isEmpty();
        assertThat(reference(theirs, place("C1", "1"))).isEmpty();
    }

    @Test
    void aStateIsGoodOnceForTenMinutesOnItsPlatform() {
        String state = begin(admin);

        assertThat(use(Platform.DISCORD, state)).isEmpty();
        assertThat(use(Platform.SLACK, state)).contains(admin);
        assertThat(use(Platform.SLACK, state)).isEmpty();
        assertThat(use(Platform.SLACK, "made up")).isEmpty();

        String late = begin(admin);
        clock.advance(MINUTE.multipliedBy(10));
        assertThat(use(Platform.SLACK, late)).isEmpty();
    }

    @Test
    void onlyAnAdminConnectsAWorkspace() {
        Caller engineer = world.newCaller(ours, "Eva", Role.ENGINEER);

        assertRefused(ErrorCode.FORBIDDEN, () -> say(new BeginInstallation(engineer, Platform.SLACK)));
        assertRefused(ErrorCode.FORBIDDEN, () -> say(new ShowInstallations(engineer)));
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> say(new BindInstallation(engineer, Platform.SLACK, space, Optional.empty())));
    }

    private Installation installation(TenantId tenant, String token) {
        return new Installation(
                tenant,
                Platform.SLACK,
                space,
                "Acme workspace",
                Optional.empty(),
                Map.of("token", new Credential(token)),
                Map.of("bot", "U0"),
                Instant.parse("2026-11-20T20:00:00Z"));
    }

    private Place place(String channel, String thread) {
        return new Place(Platform.SLACK, space, channel, thread);
    }

    private Optional<Installation> find() {
        return ((InstallationFound) say(new FindInstallation(Platform.SLACK, space))).installation();
    }

    private List<Installation> shown(Caller caller) {
        return ((Installations) say(new ShowInstallations(caller))).installations();
    }

    private Optional<Map<String, String>> reference(TenantId tenant, Place place) {
        return ((ReferenceFound) say(new FindReference(tenant, place)))
                .reference()
                .map(ConversationReference::facts);
    }

    private String begin(Caller caller) {
        return ((StateIssued) say(new BeginInstallation(caller, Platform.SLACK))).state();
    }

    private Optional<Caller> use(Platform platform, String state) {
        return ((StateUsed) say(new UseState(platform, state))).caller();
    }

    private InstallationReply say(InstallationCommand command) {
        return world.bus().ask(Addresses.INSTALLATION, command).await();
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(code));
    }
}
