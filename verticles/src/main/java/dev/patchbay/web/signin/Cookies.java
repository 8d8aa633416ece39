package dev.patchbay.web.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;

/** The cookies of sign-in: out of reach of scripts and not sent along from other sites. */
final class Cookies {

    static final String SESSION = "patchbay_session";
    static final String VISIT = "patchbay_visit";

    private final boolean secure;

    /**
     * @param secure true when people come by HTTPS; the cookies are then never sent without it
     */
    Cookies(boolean secure) {
        this.secure = secure;
    }

    Cookie session(Token token) {
        return cookie(SESSION, token.value()).setMaxAge(Sessions.LONGEST.toSeconds());
    }

    Cookie noSession() {
        return cookie(SESSION, "").setMaxAge(0);
    }

    Cookie visit(Token token) {
        return cookie(VISIT, token.value());
    }

    private Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }
}
