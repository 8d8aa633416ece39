package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.web.http.Authenticator;
import dev.patchbay.web.http.Identity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Knows who asks by an API key, else by a session cookie; everybody else is a visitor. */
public final class Identities implements Authenticator {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;

    public Identities(Sessions sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    public Identity identify(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return program(new Token(authorization.substring(BEARER.length()).strip()));
        }
        Optional<Token> session = cookie(request, Cookies.SESSION);
        return session.flatMap(sessions::find)
                .<Identity>map(person -> new Member(person, session.orElseThrow()))
                .orElseGet(() -> new Visitor(cookie(request, Cookies.VISIT).orElseGet(Token::random)));
    }

    private Identity program(Token key) {
        return keys.find(key)
                .map(Program::new)
                .orElseThrow(() -> new Failure(ErrorCode.NOT_SIGNED_IN, "This API key is not known, or was revoked."));
    }

    private static Optional<Token> cookie(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name))
                .map(Cookie::getValue)
                .map(Token::new);
    }

    /** Somebody in a browser, signed in. */
    record Member(Person person, Token session) implements Identity {
        @Override
        public Optional<Caller> caller() {
            return Optional.of(Caller.of(person));
        }

        @Override
        public String formKey() {
            return session.formKey();
        }

        @Override
        public boolean mayChange(String offeredFormKey) {
            return session.opens(offeredFormKey);
        }
    }

    /** Somebody in a browser, not signed in; the token of the visit is in a cookie of its own. */
    record Visitor(Token visit) implements Identity {
        @Override
        public Optional<Caller> caller() {
            return Optional.empty();
        }

        @Override
        public String formKey() {
            return visit.formKey();
        }

        @Override
        public boolean mayChange(String offeredFormKey) {
            return visit.opens(offeredFormKey);
        }
    }

    /** A program with an API key. */
    record Program(Caller known) implements Identity {
        @Override
        public Optional<Caller> caller() {
            return Optional.of(known);
        }

        @Override
        public String formKey() {
            return "";
        }

        @Override
        public boolean mayChange(String offeredFormKey) {
            return true;
        }
    }
}
