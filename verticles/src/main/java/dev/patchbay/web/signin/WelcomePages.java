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
import java.util.Optional;
import java.util.Set;

/** The page behind a one-time link. */
final class WelcomePages {

    private static final Set<ErrorCode> SHOWN_IN_FORM = Set.of(ErrorCode.INVALID_REQUEST, ErrorCode.CONFLICT);

    private final Enrolment enrolment;
    private final Cookies cookies;
    private final Templates templates;

    WelcomePages(Enrolment enrolment, Cookies cookies, Templates templates) {
        this.enrolment = enrolment;
        this.cookies = cookies;
        this.templates = templates;
    }

    void mount(Site site) {
        site.open(HttpMethod.GET, "/welcome/:token", exchange -> form(exchange, ""));
        site.open(HttpMethod.POST, "/welcome/:token", this::complete);
    }

    private Answer complete(Exchange exchange) {
        try {
            Token session = enrolment.complete(link(exchange), introduction(exchange), exchange.field("password"));
            return Answer.seeOther("/chat").with(cookies.session(session));
        } catch (Failure refused) {
            if (!SHOWN_IN_FORM.contains(refused.code())) {
                throw refused;
            }
            return form(exchange, refused.getMessage())
                    .withStatus(refused.code().status());
        }
    }

    private Optional<Enrolment.Introduction> introduction(Exchange exchange) {
        return Enrolment.needsIntroduction(enrolment.holder(link(exchange)))
                ? Optional.of(new Enrolment.Introduction(
                        exchange.field("organisation"), exchange.field("name"), exchange.field("email")))
                : Optional.empty();
    }

    private Answer form(Exchange exchange, String trouble) {
        Person person = enrolment.holder(link(exchange));
        Answer page = Answer.html(templates.page(
                "welcome.jte",
                exchange,
                "Welcome",
                Map.of(
                        "person", person,
                        "introduce", Enrolment.needsIntroduction(person),
                        "organisation", exchange.field("organisation"),
                        "name", exchange.field("name"),
                        "email", exchange.field("email"),
                        "trouble", trouble)));
        return exchange.identity() instanceof Identities.Visitor visitor
                ? page.with(cookies.visit(visitor.visit()))
                : page;
    }

    private static Token link(Exchange exchange) {
        return new Token(exchange.path("token"));
    }
}
