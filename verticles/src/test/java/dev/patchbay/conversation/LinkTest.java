package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.from;
import static dev.patchbay.conversation.ConversationDesk.in;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationCommand.IssueLinkCode;
import dev.patchbay.model.chat.ConversationCommand.ListLinks;
import dev.patchbay.model.chat.ConversationReply.Link;
import dev.patchbay.model.chat.ConversationReply.LinkCode;
import dev.patchbay.model.chat.ConversationReply.Links;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class LinkTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String WRONG =
            "That code is wrong, used or too old. Make a new one on the page \"Chat accounts\".";

    private final World world;
    private ConversationDesk desk;
    private Caller ann;

    LinkTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
        ann = world.newCaller(desk.tenant, "Ann", Role.ADMIN);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aVerifiedEmailMakesAChatUserThePersonWhoHasIt() {
        ask(user("U7", Optional.of(emailOf(ann).toUpperCase(Locale.ROOT)), false));

        assertThat(callerOfLastTurn()).isEqualTo(ann);
    }

    @Test
    void anAdapterIsToldOnWhoseBehalfAChatUserActs() {
        Place tab = new Place(Platform.SLACK, "T1", "U7", "U7");
        Sender user = user("U7", Optional.of(emailOf(ann)), false);

        assertThat(desk.say(new IdentifySender(desk.tenant, tab, user))).isEqualTo(new SenderIdentified(ann));
    }

    @Test
    void anEmailOfAnotherTenantsPersonLinksNobody() {
        Caller theirs = world.newCaller(world.newTenant(), "Mallory", Role.ADMIN);

        ask(user("U7", Optional.of(emailOf(theirs)), false));

        assertThat(callerOfLastTurn().name()).isEqualTo("User U7");
        assertThat(callerOfLastTurn().tenant()).isEqualTo(desk.tenant);
    }

    @Test
    void anEmailThatBecomesKnownLaterMovesTheChatUser() {
        ask(user("U7", Optional.empty(), false));
        assertThat(callerOfLastTurn().name()).isEqualTo("User U7");

        ask(user("U7", Optional.of(emailOf(ann)), false));

        assertThat(callerOfLastTurn()).isEqualTo(ann);
    }

    @Test
    void whoIsRemovedAndInvitedAgainIsKnownByTheirEmail() {
        ask(user("U7", Optional.of(emailOf(ann)), false));
        String email = emailOf(ann);
        desk.rows("UPDATE person SET removed_at = now(), email = NULL WHERE person_id = '%s' RETURNING name"
                .formatted(ann.person().value()));
        Person again = new Person(PersonId.random(), desk.tenant, "Ann", Optional.of(email), Role.ENGINEER);
        new People(world.database(), world.clock()).add(again);

        ask(user("U7", Optional.of(email), false));

        assertThat(callerOfLastTurn()).isEqualTo(Caller.of(again));
    }

    @Test
    void aGuestsEmailNeverMakesThemOneOfOurOwnPeople() {
        Caller carl = world.newCaller(desk.tenant, "Carl", Role.CONTACT);

        ask(user("U7", Optional.of(emailOf(ann)), true));
        assertThat(callerOfLastTurn().role()).isEqualTo(Role.CONTACT);
        assertThat(callerOfLastTurn().name()).isEqualTo("User U7");

        ask(user("U8", Optional.of(emailOf(carl)), true));
        assertThat(callerOfLastTurn()).isEqualTo(carl);
    }

    @Test
    void aDiscordUserIsTheSameInEveryGuildAndDirectly() {
        Sender user = user("D7", Optional.empty(), true);
        Place direct = new Place(Platform.DISCORD, "@me", "77", "77");
        Place guild = new Place(Platform.DISCORD, "42", "78", "79");
        desk.say(new IdentifySender(desk.tenant, guild, user));

        assertThat(desk.say(new IdentifySender(desk.tenant, direct, user)))
                .isEqualTo(desk.say(new IdentifySender(desk.tenant, guild, user)));
    }

    @Test
    void aCodeSaidDirectlyLinksWhoeverSaysItOnce() {
        Sender user = user("U7", Optional.empty(), true);
        ask(user);
        String code = issue().code();

        assertThat(code).matches("[2-9B-Z]{4}-[2-9B-Z]{4}");
        assertThat(say(user, "link " + code.toLowerCase(Locale.ROOT)))
                .isEqualTo("Linked. Here you are Ann from now on.");

        ask(user);
        assertThat(callerOfLastTurn()).isEqualTo(ann);
        assertThat(((Links) desk.say(new ListLinks(ann))).links())
                .containsExactly(new Link(Platform.SLACK, "T1", "U7"));
        assertThat(say(user("U8", Optional.empty(), true), "link " + code)).isEqualTo(WRONG);
    }

    @Test
    void aCodeIsNeverKeptInPlainText() {
        String code = issue().code();

        say(user("U7", Optional.empty(), false), "link " + code);

        String plain = LinkCodes.plain(code);
        assertThat(desk.rows("SELECT message::text FROM inbox")).noneMatch(text -> text.contains(code));
        assertThat(desk.rows("SELECT title FROM conversation")).containsExactly("link");
        assertThat(desk.rows("SELECT code_hash FROM link_code")).noneMatch(text -> text.contains(plain));
    }

    @Test
    void aCodeThatIsCorrectedByAnEditLinksAndIsNotKeptEither() {
        Sender user = user("U7", Optional.empty(), false);
        InboundMessage wrong = message(user, "lnk 1234");
        said(wrong);
        String code = issue().code();

        desk.say(new EditMessage(desk.tenant, Platform.SLACK, wrong.eventKey(), "link " + code));

        await().until(() -> desk.adapter.textsAt(wrong.place()).size() == 2);
        assertThat(desk.adapter.textsAt(wrong.place()).getLast()).startsWith("Linked.");
        assertThat(desk.rows("SELECT message::text FROM inbox")).noneMatch(text -> text.contains(code));
    }

    @Test
    void aCodeLastsTenMinutesAndIsVoidOnceThereIsANewerOne() {
        Sender user = user("U7", Optional.empty(), false);
        String first = issue().code();
        String second = issue().code();

        assertThat(say(user, "link " + first)).isEqualTo(WRONG);
        desk.clock.advance(TEN_MINUTES);
        assertThat(say(user, "link " + second)).isEqualTo(WRONG);
    }

    @Test
    void fiveWrongCodesLockForTenMinutes() {
        Sender user = user("U7", Optional.empty(), false);
        String code = issue().code();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(say(user, "link 2222-222" + attempt)).isEqualTo(WRONG);
        }

        assertThat(say(user, "link " + code)).startsWith("There were too many wrong codes.");
        desk.clock.advance(TEN_MINUTES);
        assertThat(say(user, "link " + issue().code())).startsWith("Linked.");
    }

    @Test
    void aCodeSaidWhereOthersReadIsVoid() {
        Sender user = user("U7", Optional.empty(), false);
        String code = issue().code();

        assertThat(said(in(channel("general", false), false, message(user, "link " + code))))
                .startsWith("Others can read this channel");
        assertThat(say(user, "link " + code)).isEqualTo(WRONG);
    }

    @Test
    void aCodeOfAnotherTenantLinksNobody() {
        Caller mallory = world.newCaller(world.newTenant(), "Mallory", Role.ADMIN);
        String code = ((LinkCode) desk.say(new IssueLinkCode(mallory))).code();

        assertThat(say(user("U7", Optional.empty(), false), "link " + code)).isEqualTo(WRONG);
    }

    @Test
    void wordsThatAreNoCodeAreAQuestion() {
        assertThat(say(user("U7", Optional.empty(), false), "link accounts")).isEqualTo("link accounts after 0");
    }

    private LinkCode issue() {
        return (LinkCode) desk.say(new IssueLinkCode(ann));
    }

    private void ask(Sender sender) {
        say(sender, "who am I?");
    }

    private Caller callerOfLastTurn() {
        return desk.assistant.turns().getLast().caller();
    }

    private String say(Sender sender, String text) {
        return said(message(sender, text));
    }

    private InboundMessage message(Sender sender, String text) {
        return from(sender, desk.message(thread(), UUID.randomUUID().toString(), text, 1));
    }

    private String said(InboundMessage message) {
        desk.take(message);
        Place place = message.place();
        await().until(() -> !desk.adapter.at(place).isEmpty());
        return desk.adapter.textsAt(place).getFirst();
    }

    private static Sender user(String id, Optional<String> email, boolean guest) {
        return new Sender(id, "User " + id, email, guest);
    }

    private static String emailOf(Caller caller) {
        return caller.person() + "@example.com";
    }
}
