package dev.patchbay.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Writing on while a message is on its way, over a line that is slow, breaks or loses answers. */
class SendingBrowserTest extends BrowserFixture {

    private static final String NEW = "/chat";
    private static final Pattern MESSAGES = Pattern.compile("/chat(/[0-9a-f-]{36})?$");

    /** What the page sent and nobody has passed on yet. */
    private final Deque<Route> held = new ArrayDeque<>();

    SendingBrowserTest(World world) {
        super(world);
    }

    /** A page whose messages wait until they are let go. */
    private Page slowLine(String path) {
        Page page = open(ada, DESK);
        page.navigate(path);
        page.route(MESSAGES, route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return page;
    }

    private String conversation() {
        ada.get(NEW);
        return ChatSite.begin(ada, "hello");
    }

    private Route next(Page page) {
        page.waitForCondition(() -> !held.isEmpty());
        return held.remove();
    }

    private static void attach(Page page, String name) {
        page.setInputFiles("#picker", new FilePayload(name, "text/csv", "a,b\n1,2\n".getBytes()));
        assertThat(page.locator("#attached input[name=file]")).hasCount(1);
    }

    @Test
    void whatIsWrittenWhileAMessageIsOnItsWayStaysInTheBox() {
        Page page = slowLine(conversation());

        ask(page, "list tickets");
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator(".unsent .text")).hasText("list tickets");
        page.locator("#text").pressSequentially("and how many of them");
        attach(page, "next.csv");
        next(page).resume();

        assertThat(page.locator(".reply .text").last()).hasText("You said: list tickets");
        assertThat(page.locator(".unsent")).hasCount(0);
        assertThat(page.locator("#text")).hasValue("and how many of them");
        assertThat(page.locator("#attached li")).containsText("next.csv");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void questionsSentBeforeTheFirstIsAnsweredAllArriveInOneConversationInTheirOrder() {
        Page page = slowLine(NEW);
        String[] questions = {"one", "two", "three", "four"};

        for (String question : questions) {
            ask(page, question);
        }
        page.fill("#text", "five?");
        for (int sent = 0; sent < questions.length; sent++) {
            assertThat(page.locator(".asked .text")).hasText(questions);
            next(page).resume();
        }

        assertThat(page.locator(".reply .text")).hasCount(questions.length);
        assertThat(page.locator(".unsent")).hasCount(0);
        assertThat(page.locator(".asked .text")).hasText(questions);
        assertThat(page.locator("#text")).hasValue("five?");
        assertThat(page.locator("#trouble")).isEmpty();
        assertThat(page.locator("#thread-title")).hasText("one");
        assertThat(page.locator(".list nav a[aria-current] .title")).hasText("one");
        assertThat(page).hasTitle(Pattern.compile("^one"));
        page.reload();
        assertThat(page.locator(".asked .text")).hasText(questions);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aShortThreadStandsAtTheBottomFromSendingToItsAnswer() {
        Page page = slowLine(NEW);

        ask(page, "slow");
        assertThat(page.locator(".unsent .state")).hasText("sending…");
        assertThat(roomBelow(page)).isLessThan(30);
        next(page).resume();
        assertThat(page.locator(".waiting .doing")).isVisible();
        assertThat(roomBelow(page)).isLessThan(30);
        chat.assistant().release();

        assertThat(page.locator(".reply .text").last()).hasText("Slow, but here.");
        assertThat(roomBelow(page)).isLessThan(30);
    }

    private static int roomBelow(Page page) {
        return ((Number) page.evaluate("() => log.getBoundingClientRect().bottom"
                        + " - [...log.querySelectorAll('.message')].at(-1).getBoundingClientRect().bottom"))
                .intValue();
    }

    @Test
    void aMessageThatCouldNotBeSentComesBackIntoTheEmptyBoxWithItsFiles() {
        Page page = slowLine(NEW);
        attach(page, "costs.csv");

        ask(page, "how much?");
        assertThat(page.locator("#attached li")).hasCount(0);
        next(page).abort();

        assertThat(page.locator("#trouble")).containsText("Your message is still here; send it again.");
        assertThat(page.locator("#text")).hasValue("how much?");
        assertThat(page.locator("#attached li")).containsText("costs.csv");
        page.press("#text", "Enter");
        next(page).resume();
        assertThat(page.locator(".reply .text")).hasText("You said: how much? [costs.csv, 8 bytes]");
    }

    @Test
    void messagesThatCouldNotBeSentAreShownAndGoAgainInTheirOrder() {
        Page page = slowLine(NEW);
        ask(page, "one");
        ask(page, "two");
        page.fill("#text", "something else");

        next(page).abort();
        assertThat(page.locator("#trouble")).containsText("Your messages are still here; send them again.");
        assertThat(page.locator(".failed .state")).hasText(new String[] {"not sent", "not sent"});
        check(page, "not-sent");
        page.locator("button:has-text('Send again')").first().click();
        next(page).resume();
        next(page).resume();

        assertThat(page.locator(".reply .text")).hasText(new String[] {"You said: one", "You said: two"});
        assertThat(page.locator("#text")).hasValue("something else");
        assertThat(page.locator("#trouble")).isEmpty();
    }

    @Test
    void aMessageThatCouldNotBeSentIsEditedBeforeWhatIsInTheBox() {
        Page page = slowLine(conversation());
        ask(page, "one");
        page.fill("#text", "two");
        next(page).abort();

        page.click("button:has-text('Edit')");

        assertThat(page.locator("#text")).hasValue("one\ntwo");
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator(".unsent")).hasCount(0);
    }

    @Test
    void aMessageThatWasTakenThoughItsAnswerWasLostIsNotAskedTwice() {
        Page page = slowLine(NEW);
        ask(page, "hello");
        Route lost = next(page);
        lost.fetch();
        lost.abort();
        assertThat(page.locator("#text")).hasValue("hello");

        page.press("#text", "Enter");
        next(page).resume();

        assertThat(page.locator(".reply .text")).hasText("You said: hello");
        assertThat(page.locator(".asked")).hasCount(1);
        assertThat(page.locator(".list nav a")).hasCount(2);
    }

    @Test
    void aMessageThatIsInTheThreadIsNotOfferedAgainWhateverBecameOfItsAnswer() {
        Page page = slowLine(conversation());
        ask(page, "are you there?");
        Route lost = next(page);
        lost.fetch();
        assertThat(page.locator(".reply .text").last()).hasText("You said: are you there?");
        lost.abort();

        ask(page, "good");
        next(page).resume();

        assertThat(page.locator(".reply .text").last()).hasText("You said: good");
        assertThat(page.locator(".asked .text")).hasText(new String[] {"hello", "are you there?", "good"});
        assertThat(page.locator("#trouble")).isEmpty();
    }

    @Test
    void aRefusedMessageHoldsUpNoOther() {
        Page page = slowLine(conversation());
        attach(page, "gone.csv");
        page.evaluate("() => { document.querySelector('#attached input').value = crypto.randomUUID(); }");
        ask(page, "how much?");
        ask(page, "anything new?");

        next(page).resume();
        assertThat(page.locator("#trouble")).containsText("You have uploaded no such file. Drop the file again.");
        next(page).resume();

        assertThat(page.locator(".reply .text").last()).hasText("You said: anything new?");
        assertThat(page.locator("#text")).hasValue("how much?");
        assertThat(page.locator("#attached li")).containsText("gone.csv");
    }

    @Test
    void whoIsSignedOutMeanwhileSignsInElsewhereAndSendsTheSameMessage() {
        Person eva = chat.site().newPerson(tenant, "Eva", Role.ENGINEER);
        ada = chat.site().signedIn(eva);
        Page page = slowLine(conversation());
        page.fill("#text", "still here?");
        page.context().clearCookies();
        page.press("#text", "Enter");
        next(page).resume();
        assertThat(page.locator("#trouble")).containsText("You are signed out.");
        assertThat(page.locator("#text")).hasValue("still here?");

        page.context().addCookies(chat.site().signedIn(eva).cookies(chat.site().url()));
        page.press("#text", "Enter");
        next(page).resume();
        next(page).resume();

        assertThat(page.locator(".reply .text").last()).hasText("You said: still here?");
    }
}
