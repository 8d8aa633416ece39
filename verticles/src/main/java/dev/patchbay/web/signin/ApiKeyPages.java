package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.identity.Role;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** Where admins make and revoke API keys. A key is shown once, on the page that answers its making. */
final class ApiKeyPages {

    private final ApiKeys keys;
    private final Templates templates;

    ApiKeyPages(ApiKeys keys, Templates templates) {
        this.keys = keys;
        this.templates = templates;
    }

    void mount(Site site) {
        site.admin(HttpMethod.GET, "/api-keys", exchange -> list(exchange, ""));
        site.admin(HttpMethod.POST, "/api-keys", this::create);
        site.admin(HttpMethod.POST, "/api-keys/:key/revoke", this::revoke);
    }

    private Answer create(Exchange exchange) {
        Role role = exchange.field("role").equals(Role.ADMIN.name()) ? Role.ADMIN : Role.ENGINEER;
        Token token = keys.create(exchange.caller(), exchange.field("name"), role);
        return list(exchange, token.value());
    }

    private Answer revoke(Exchange exchange) {
        keys.revoke(exchange.caller().tenant(), exchange.id("key", id -> id, ErrorCode.PAGE_NOT_FOUND));
        return Answer.seeOther("/api-keys");
    }

    private Answer list(Exchange exchange, String created) {
        return Answer.html(templates.page(
                "api-keys.jte",
                exchange,
                "API keys",
                Map.of("keys", keys.list(exchange.caller().tenant()), "created", created)));
    }
}
