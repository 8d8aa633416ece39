package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Page;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where admins let people in and say what they may do. A sign-in link is shown once, on the page that answers its
 * making; it goes to its person by whatever way the admin trusts.
 */
final class PeoplePages {

    private static final Set<ErrorCode> SHOWN_IN_PAGE = Set.of(ErrorCode.INVALID_REQUEST, ErrorCode.CONFLICT);

    private final Directory directory;
    private final Optional<String> publicUrl;
    private final Templates templates;

    PeoplePages(Directory directory, Optional<String> publicUrl, Templates templates) {
        this.directory = directory;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    void mount(Site site) {
        site.admin(HttpMethod.GET, "/people", exchange -> list(exchange, Said.nothing()));
        change(site, "/people", this::invite);
        change(site, "/people/:person/link", this::newLink);
        change(site, "/people/:person/role", this::changeRole);
        change(site, "/people/:person/remove", this::remove);
    }

    private void change(Site site, String path, Page page) {
        site.admin(HttpMethod.POST, path, exchange -> {
            try {
                return page.answer(exchange);
            } catch (Failure refused) {
                if (!SHOWN_IN_PAGE.contains(refused.code())) {
                    throw refused;
                }
                return list(exchange, Said.trouble(refused.getMessage()))
                        .withStatus(refused.code().status());
            }
        });
    }

    private Answer invite(Exchange exchange) {
        Directory.Issued issued = directory.invite(
                exchange.caller(), exchange.field("name"), exchange.field("email"), chosenRole(exchange));
        return list(exchange, Said.link(issued));
    }

    private Answer newLink(Exchange exchange) {
        Directory.Issued issued = directory.newLink(exchange.caller().tenant(), person(exchange));
        return list(exchange, Said.link(issued));
    }

    /** Leads admins who gave up their own role to a page that is still theirs. */
    private Answer changeRole(Exchange exchange) {
        PersonId person = person(exchange);
        Role role = chosenRole(exchange);
        directory.changeRole(exchange.caller(), person, role);
        boolean leaves = role != Role.ADMIN && person.equals(exchange.caller().person());
        return Answer.seeOther(leaves ? "/chat" : "/people");
    }

    private Answer remove(Exchange exchange) {
        Person removed = directory.remove(exchange.caller(), person(exchange));
        return list(exchange, Said.done(removed.name() + " was removed, and is signed out everywhere."));
    }

    private Answer list(Exchange exchange, Said said) {
        boolean again = !said.trouble().isEmpty();
        return Answer.html(templates.page(
                "people.jte",
                exchange,
                "People",
                Map.of(
                        "people",
                        directory.list(exchange.caller().tenant()),
                        "issued",
                        said.issued(),
                        "done",
                        said.done(),
                        "site",
                        site(exchange),
                        "trouble",
                        said.trouble(),
                        "name",
                        again ? exchange.field("name") : "",
                        "email",
                        again ? exchange.field("email") : "")));
    }

    private String site(Exchange exchange) {
        return publicUrl.orElseGet(
                () -> exchange.request().scheme() + "://" + exchange.request().authority());
    }

    private static PersonId person(Exchange exchange) {
        return exchange.id("person", PersonId::new, ErrorCode.PERSON_NOT_FOUND);
    }

    private static Role chosenRole(Exchange exchange) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(exchange.field("role")))
                .findFirst()
                .orElseThrow(() ->
                        new Failure(ErrorCode.INVALID_REQUEST, "Choose the role: it is admin, engineer or contact."));
    }

    /** What a page says of the change before it: a link that was made, that it was done, or what is in the way. */
    private record Said(Optional<Directory.Issued> issued, String done, String trouble) {

        static Said nothing() {
            return new Said(Optional.empty(), "", "");
        }

        static Said link(Directory.Issued issued) {
            return new Said(Optional.of(issued), "", "");
        }

        static Said done(String text) {
            return new Said(Optional.empty(), text, "");
        }

        static Said trouble(String text) {
            return new Said(Optional.empty(), "", text);
        }
    }
}
