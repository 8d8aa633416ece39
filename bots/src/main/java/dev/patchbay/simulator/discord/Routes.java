package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which call does what. */
final class Routes {

    private static final String API = "/api/v10";

    private final List<Route> routes = new ArrayList<>();

    Routes(World world, ChannelApi channels, InteractionApi interactions, Messages messages, Reactions reactions) {
        bot("GET", "/users/@me", call -> world.bot());
        bot("POST", "/users/@me/channels", channels::openDirect);
        bot("GET", "/gateway/bot", call -> new JsonObject());
        bot("GET", "/channels/{}", channels::channel);
        bot("PATCH", "/channels/{}", channels::change);
        bot("GET", "/channels/{}/messages", channels::history);
        bot("POST", "/channels/{}/messages", channels::post);
        bot("GET", "/channels/{}/messages/{}", channels::message);
        bot("PATCH", "/channels/{}/messages/{}", channels::edit);
        bot("DELETE", "/channels/{}/messages/{}", channels::delete);
        bot("POST", "/channels/{}/messages/{}/threads", channels::openThread);
        bot("GET", "/channels/{}/messages/{}/reactions/{}", reactions::users);
        bot("POST", "/channels/{}/typing", channels::type);
        bot("GET", "/guilds/{}/threads/active", channels::activeThreads);
        bot("PUT", "/applications/{}/commands", interactions::register);
        free("POST", "/interactions/{}/{}/callback", interactions::callback);
        free("POST", "/webhooks/{}/{}", interactions::followUp);
        free("GET", "/webhooks/{}/{}/messages/@original", interactions::original);
        free("PATCH", "/webhooks/{}/{}/messages/@original", interactions::editOriginal);
        free("DELETE", "/webhooks/{}/{}/messages/@original", interactions::deleteOriginal);
        routes.add(new Route(
                "GET", Pattern.compile("/attachments/(.+)"), "", false, call -> messages.file(call.parameter(0))));
    }

    Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method.equals(method))
                .flatMap(route -> route.match(path).stream())
                .findFirst();
    }

    private void bot(String method, String template, Function<Call, Object> handler) {
        add(method, template, true, handler);
    }

    /** What the token in the path allows, without the bot's own. */
    private void free(String method, String template, Function<Call, Object> handler) {
        add(method, template, false, handler);
    }

    private void add(String method, String template, boolean token, Function<Call, Object> handler) {
        Pattern pattern = Pattern.compile(Pattern.quote(API + template).replace("{}", "\\E([^/]+)\\Q"));
        routes.add(new Route(method, pattern, method + " " + template, token, handler));
    }

    /** A call that has found its handler. */
    record Match(String name, List<String> path, boolean needsToken, Function<Call, Object> handler) {

        boolean posts() {
            return name.equals("POST /channels/{}/messages");
        }

        /** Answers to interactions and files are not counted among all calls. */
        boolean limited() {
            return needsToken;
        }

        /** Signing in and registering go on; what carries a conversation meets faults. */
        boolean faulty() {
            return name.contains("/channels/{}/messages");
        }

        String bucket() {
            return name + " " + path.getFirst();
        }
    }

    private record Route(String method, Pattern pattern, String name, boolean token, Function<Call, Object> handler) {

        Optional<Match> match(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.matches()
                    ? Optional.of(new Match(
                            name,
                            IntStream.rangeClosed(1, matcher.groupCount())
                                    .mapToObj(matcher::group)
                                    .toList(),
                            token,
                            handler))
                    : Optional.empty();
        }
    }
}
