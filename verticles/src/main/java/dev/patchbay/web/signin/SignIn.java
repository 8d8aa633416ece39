package dev.patchbay.web.signin;

import dev.patchbay.config.HttpSettings;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import dev.patchbay.web.http.Authenticator;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import java.time.Clock;

/** Local sign-in as a whole: its parts put together, its pages mounted. */
public final class SignIn {

    private final Identities identities;
    private final SignInPages signInPages;
    private final WelcomePages welcomePages;
    private final ApiKeyPages apiKeyPages;
    private final PeoplePages peoplePages;

    public SignIn(Database database, EventStream events, HttpSettings settings, Clock clock, Templates templates) {
        boolean https =
                settings.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
        People people = new People(database, clock);
        Passwords passwords = new Passwords();
        Accounts accounts = new Accounts(database, people, passwords, clock);
        Sessions sessions = new Sessions(database, clock);
        SignInLinks links = new SignInLinks(database, people, clock);
        ApiKeys keys = new ApiKeys(database, clock);
        Cookies cookies = new Cookies(https);
        this.identities = new Identities(sessions, keys);
        this.signInPages = new SignInPages(accounts, sessions, cookies, new ClientAddress(https), templates);
        this.welcomePages =
                new WelcomePages(new Enrolment(database, links, accounts, passwords, sessions), cookies, templates);
        this.apiKeyPages = new ApiKeyPages(keys, templates);
        this.peoplePages = new PeoplePages(
                new Directory(database, people, links, new Access(links, accounts, sessions, keys), events, clock),
                settings.publicUrl(),
                templates);
    }

    public Authenticator authenticator() {
        return identities;
    }

    public void mount(Site site) {
        signInPages.mount(site);
        welcomePages.mount(site);
        apiKeyPages.mount(site);
        peoplePages.mount(site);
    }
}
