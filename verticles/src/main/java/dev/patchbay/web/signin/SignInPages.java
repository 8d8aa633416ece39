package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Set;

/** Signing in with email and password, and out. */
final class SignInPages {

    private static final String HOME = "/chat";
    private static final Set<ErrorCode> SHOWN_IN_FORM = Set.of(ErrorCode.SIGN_IN_REFUSED, ErrorCode.LOCKED_OUT);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;
    private final ClientAddress address;
    private final Templates templates;

    SignInPages(Accounts accounts, Sessions sessions, Cookies cookies, ClientAddress address, Templates templates) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.address = address;
        this.templates = templates;
    }

    void mount(Site site) {
        site.open(
                HttpMethod.GET,
                "/sign-in",
                exchange -> form(exchange, exchange.query("to").orElse(HOME), "", ""));
        site.open(HttpMethod.POST, "/sign-in", this::signIn);
        site.member(HttpMethod.POST, "/sign-out", this::signOut);
    }

    private Answer signIn(Exchange exchange) {
        String login = exchange.field("email");
        try {
            Person person = accounts.signIn(login, exchange.field("password"), address.of(exchange.request()));
            close(exchange);
            return Answer.seeOther(local(exchange.field("to"))).with(cookies.session(sessions.open(person)));
        } catch (Failure refused) {
            if (!SHOWN_IN_FORM.contains(refused.code())) {
                throw refused;
            }
            return form(exchange, exchange.field("to"), login, refused.getMessage())
                    .withStatus(refused.code().status());
        }
    }

    private Answer signOut(Exchange exchange) {
        close(exchange);
        return Answer.seeOther("/sign-in").with(cookies.noSession());
    }

    /** Ends the session the browser had, if any, so that a new one never shares its token. */
    private void close(Exchange exchange) {
        if (exchange.identity() instanceof Identities.Member member) {
            sessions.close(member.person(), member.session());
        }
    }

    private Answer form(Exchange exchange, String to, String login, String trouble) {
        Answer page = Answer.html(templates.page(
                "sign-in.jte", exchange, "Sign in", Map.of("to", local(to), "login", login, "trouble", trouble)));
        return exchange.identity() instanceof Identities.Visitor visitor
                ? page.with(cookies.visit(visitor.visit()))
                : page;
    }

    /** A path of this site, whatever the link said. */
    private static String local(String to) {
        return to.matches("/[\\w\\-./?=&%]*") && !to.startsWith("//") ? to : HOME;
    }
}
