package dev.patchbay.simulator.discord;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch;
import dev.patchbay.simulator.SimulatedPlatform;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Discord, as far as the adapter sees it: a gateway over a websocket and the REST interface on one port. It takes what
 * Discord takes and refuses what Discord refuses.
 */
public final class DiscordSimulator implements SimulatedPlatform {

    public static final String TOKEN = "simulated.discord.token";

    private final Vertx vertx = Vertx.vertx();
    private final Faults faults = new Faults();
    private final Gateway gateway = new Gateway(faults, TOKEN);
    private final RateLimits limits;
    private final World world;
    private final Messages messages;
    private final ChannelApi channels;
    private final InteractionApi interactions;
    private final People people;
    private final RestServer rest;
    private final HttpServer server;
    private final String guild;

    private DiscordSimulator(Clock clock) {
        limits = new RateLimits(clock);
        world = new World(clock, gateway);
        messages = new Messages(world);
        channels = new ChannelApi(world, messages);
        interactions = new InteractionApi(world, messages);
        Reactions reactions = new Reactions(world);
        people = new People(world, messages, interactions, reactions);
        Routes routes = new Routes(world, channels, interactions, messages, reactions);
        rest = new RestServer(vertx, TOKEN, faults, limits, routes);
        server = vertx.createHttpServer()
                .requestHandler(rest::handle)
                .webSocketHandler(gateway::accept)
                .listen(0, "127.0.0.1")
                .await();
        messages.filesAt("http://" + host() + "/attachments/");
        world.gatewayUrl(gatewayUrl());
        faults.connect(gateway::cut, gateway::releaseReversed);
        guild = addGuild("Brightline");
    }

    /** Opens one on a free port. */
    public static DiscordSimulator open(Clock clock) {
        return new DiscordSimulator(clock);
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "PATCHBAY_DISCORD_BOT_TOKEN", TOKEN,
                "PATCHBAY_DISCORD_API_URL", apiUrl(),
                "PATCHBAY_DISCORD_GATEWAY_URL", gatewayUrl(),
                "PATCHBAY_DISCORD_FILE_HOSTS", host());
    }

    public String apiUrl() {
        return "http://" + host() + "/api/v10/";
    }

    public String gatewayUrl() {
        return "ws://" + host() + "/gw";
    }

    /** The host and port everything is at; files too. */
    public String host() {
        return "127.0.0.1:" + server.actualPort();
    }

    /** The guild everything happens in that names no other. */
    public String guild() {
        return guild;
    }

    /** The bot is invited into another guild. */
    public String addGuild(String name) {
        return world.addGuild(name).getString("id");
    }

    /** The bot is removed from a guild. */
    public void removeGuild(String id) {
        world.removeGuild(id);
    }

    @Override
    public Member member(String name, boolean guest) {
        return new Member(world.user(name).getString("id"), name, guest);
    }

    @Override
    public Spot channel(String name) {
        return channel(guild, name, true);
    }

    /** A channel of a guild; one that is not closed is open to whoever joins the guild. */
    public Spot channel(String guildId, String name, boolean closed) {
        return new Spot(
                world.channelNamed(guildId, name, Forms.TEXT_CHANNEL, closed).getString("id"), "");
    }

    public void removeChannel(Spot spot) {
        world.removeChannel(spot.channel());
    }

    /** Takes the bot's right to open threads in a channel. */
    public void denyThreads(Spot spot) {
        deny(spot, Forms.CREATE_THREADS);
    }

    /** Takes the bot's right to attach files in a channel and its threads. */
    public void denyFiles(Spot spot) {
        deny(spot, Forms.ATTACH);
    }

    private void deny(Spot spot, long permission) {
        JsonArray overwrites = world.channel(spot.channel())
                .getJsonArray("permission_overwrites")
                .copy();
        overwrites.add(Forms.overwrite(guild, 0, permission));
        world.change(spot.channel(), new JsonObject().put("permission_overwrites", overwrites));
    }

    /** Puts a thread away, as Discord does with one nobody writes in. */
    public void archive(Spot thread) {
        JsonObject metadata = world.channel(thread.thread()).getJsonObject("thread_metadata");
        world.change(
                thread.thread(),
                new JsonObject().put("thread_metadata", metadata.copy().put("archived", true)));
    }

    /** Somebody opens a post in a forum. */
    public Said post(Member member, String forum, String title, String text) {
        JsonObject parent = world.channelNamed(guild, forum, Forms.FORUM, true);
        return people.post(member, parent, title, text);
    }

    @Override
    public Spot direct(Member member) {
        return new Spot(world.direct(member.id()).getString("id"), "");
    }

    @Override
    public String mention() {
        return "<@" + world.bot().getString("id") + ">";
    }

    @Override
    public Said say(Member member, Spot spot, String text, List<Upload> files) {
        return people.say(member, spot, text, files);
    }

    @Override
    public void edit(Said said, String text) {
        people.edit(said, text);
    }

    @Override
    public void delete(Said said) {
        JsonObject message = world.find(said.id());
        world.remove(message.getString("channel_id"), said.id());
    }

    @Override
    public void react(Member member, Shown message, Reaction reaction) {
        people.react(member, message.id(), reaction, true);
    }

    @Override
    public void unreact(Member member, Shown message, Reaction reaction) {
        people.react(member, message.id(), reaction, false);
    }

    @Override
    public void press(Member member, Spot thread, String label, Map<String, String> values) {
        people.press(member, messages.standing(thread), label);
    }

    @Override
    public void createTicketFrom(Member member, Said said) {
        people.createTicketFrom(member, said);
    }

    @Override
    public void command(Member member, Spot spot, String text) {
        people.command(member, spot, text);
    }

    /** What is offered to somebody who types into an option that completes itself. */
    public Optional<List<String>> complete(Member member, Spot spot, String subCommand, String option, String typed) {
        return people.complete(member, spot, subCommand, option, typed);
    }

    @Override
    public Optional<Dialog> dialog(Member member) {
        return interactions.modal(member.id()).map(open -> Modals.dialog(open.modal()));
    }

    @Override
    public void submit(Member member, Map<String, String> values) {
        people.submit(member, values);
    }

    @Override
    public void dismiss(Member member) {
        interactions.closeModal(member.id());
    }

    @Override
    public List<Shown> thread(Spot spot) {
        return messages.standing(spot).stream().map(ShownMessages::of).toList();
    }

    @Override
    public String status(Spot spot) {
        return channels.typing(spot.thread().isEmpty() ? spot.channel() : spot.thread()) ? "typing" : "";
    }

    @Override
    public FaultSwitch faults() {
        return faults;
    }

    /** How many messages a channel takes in that time; five in five seconds at first. */
    public void pace(int messages, Duration time) {
        limits.pace(messages, time);
    }

    /** Whether the application may have the privileged message content intent. */
    public void allowContent(boolean allowed) {
        gateway.allowContent(allowed);
    }

    /** Asks the adapter to connect anew (op 7). */
    public void reconnect() {
        gateway.reconnect();
    }

    /** An outage longer than what can be resumed: what happens until it ends is told to nobody. */
    public void forgetSessions() {
        gateway.forgetSessions();
    }

    /** Refuses and allows connections to the gateway. */
    public void shutGateway(boolean shut) {
        gateway.shut(shut);
    }

    /** Makes the nonces so far too old to be known. */
    public void forgetNonces() {
        channels.forgetNonces();
    }

    @Override
    public boolean connected() {
        return gateway.connected();
    }

    /** The commands the bot has registered, as JSON. */
    public String commands() {
        return interactions.commands().encode();
    }

    /** Whom the bot called without being allowed to: nobody, it is hoped. */
    public List<String> pings() {
        return channels.pings();
    }

    @Override
    public List<String> violations() {
        return Stream.concat(rest.violations().stream(), interactions.unanswered().stream())
                .toList();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
