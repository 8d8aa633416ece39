package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch;
import dev.patchbay.simulator.FreePort;
import dev.patchbay.simulator.SimulatedPlatform;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Microsoft Teams, without Microsoft: signs what it sends with RS256, publishes its keys, signs the app in, speaks the
 * Bot Connector's protocol over a real socket, and refuses what Teams would refuse.
 */
public final class TeamsSimulator implements SimulatedPlatform {

    public static final String APP_ID = "0a0a0a0a-0000-4000-8000-00000000b07a";
    public static final String APP_SECRET = "stand-in-secret";
    public static final String TENANT = Teams.TENANT;

    private static final String BOT = "28:" + APP_ID;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Teams teams;
    private final ConnectorServer server;
    private final Connector connector;
    private final AccessTokens tokens;
    private final RateLimits limits;
    private final TokenMint mint;
    private final TokenMint entra;
    private final ActivitySender sender;
    private final Activities activities;
    private final OwnCards own;
    private final CardActions cards;
    private final Interactions interactions;
    private final TeamsFaults faults;
    private final DroppedFiles files;
    private final int adapterPort = FreePort.next();
    private final Set<String> announced = ConcurrentHashMap.newKeySet();

    private TeamsSimulator(Clock clock) {
        teams = new Teams(clock, BOT);
        connector = new Connector(teams, new Streams(clock));
        tokens = new AccessTokens(APP_ID, APP_SECRET, clock);
        limits = new RateLimits(clock);
        server = new ConnectorServer(teams, connector, tokens, limits);
        server.open();
        mint = TokenMint.framework("stand-in-1", APP_ID, server.serviceUrl(), clock);
        sender = new ActivitySender(mint);
        activities = new Activities(BOT, server.serviceUrl(), clock);
        own = new OwnCards(clock);
        Invoker invoker = new Invoker(teams, activities, sender);
        cards = new CardActions(teams, invoker, own, server);
        interactions = new Interactions(teams, invoker, cards, own, server);
        files = new DroppedFiles(teams, server);
        faults = new TeamsFaults(sender, server::disconnect);
        entra = TokenMint.entra("entra-1", APP_ID, TENANT, clock);
        server.use(mint, entra, faults);
        sender.sendTo(adapter());
    }

    public static TeamsSimulator open(Clock clock) {
        return new TeamsSimulator(clock);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "PATCHBAY_TEAMS_PORT",
                String.valueOf(adapterPort),
                "PATCHBAY_TEAMS_APP_ID",
                APP_ID,
                "PATCHBAY_TEAMS_APP_SECRET",
                APP_SECRET,
                "PATCHBAY_TEAMS_TENANT_ID",
                TENANT,
                "PATCHBAY_TEAMS_LOGIN_URL",
                server.origin(),
                "PATCHBAY_TEAMS_METADATA_URL",
                server.origin() + "/metadata",
                "PATCHBAY_TEAMS_SERVICE_HOSTS",
                server.authority(),
                "PATCHBAY_TEAMS_FILE_HOSTS",
                server.authority());
    }

    @Override
    public Member member(String name, boolean guest) {
        return teams.member(name, guest);
    }

    @Override
    public Spot channel(String name) {
        return new Spot(teams.channel(name).id(), "");
    }

    /** A chat of several people: it has no threads. */
    public Spot group(String name) {
        return new Spot(teams.group(name).id(), "");
    }

    @Override
    public Spot direct(Member member) {
        return new Spot(teams.direct(member).id(), "");
    }

    @Override
    public String mention() {
        return Activities.MENTION;
    }

    @Override
    public Said say(Member member, Spot spot, String text, List<Upload> uploads) {
        Chat chat = announced(member, spot);
        ObjectNode json = JSON.objectNode().put("text", text.isEmpty() ? " " : text);
        uploads.forEach(upload -> json.withArray("attachments").add(files.attached(chat, upload)));
        boolean joins = !teams.readers(chat).contains(member);
        Message message = teams.post(chat, spot.thread(), member.id(), json, Optional.empty());
        if (joins) {
            sender.send(activities.joined(chat, member));
        }
        sender.send(activities.message(chat, message, member));
        return new Said(message.id(), member, new Spot(chat.id(), message.root()));
    }

    @Override
    public void edit(Said said, String text) {
        Chat chat = chat(said.thread());
        Message message = message(said);
        Message changed = message.withJson(message.json().deepCopy().put("text", text));
        teams.replace(changed);
        sender.send(activities.edited(chat, changed, said.author()));
    }

    @Override
    public void delete(Said said) {
        Message message = message(said);
        teams.remove(message);
        sender.send(activities.deleted(chat(said.thread()), message, said.author()));
    }

    @Override
    public void react(Member member, Shown shown, Reaction reaction) {
        reacted(member, shown, reaction, true);
    }

    @Override
    public void unreact(Member member, Shown shown, Reaction reaction) {
        reacted(member, shown, reaction, false);
    }

    @Override
    public void press(Member member, Spot thread, String label, Map<String, String> values) {
        interactions.press(member, chat(thread), thread.thread(), label, values);
    }

    @Override
    public void createTicketFrom(Member member, Said said) {
        Message message = message(said);
        interactions.extend(
                member,
                chat(said.thread()),
                message,
                message.json().path("text").asText());
    }

    /** Teams has no commands of its own: one is said, in a channel with a mention. */
    @Override
    public void command(Member member, Spot spot, String text) {
        String said = chat(spot).isPersonal() ? text : Activities.MENTION + " " + text;
        say(member, spot, said, List.of());
    }

    @Override
    public Optional<Dialog> dialog(Member member) {
        return interactions.dialog(member);
    }

    @Override
    public void submit(Member member, Map<String, String> values) {
        interactions.submit(member, values);
    }

    @Override
    public void dismiss(Member member) {
        interactions.dismiss(member);
    }

    @Override
    public List<Shown> thread(Spot spot) {
        return teams.thread(spot.channel(), spot.thread()).stream()
                .map(message -> ShownMessage.of(message, teams))
                .toList();
    }

    @Override
    public List<Shown> thread(Spot spot, Member as) {
        return teams.thread(spot.channel(), spot.thread()).stream()
                .map(message -> ShownMessage.of(own.seen(as, message), teams))
                .filter(shown -> shown.isFor(as))
                .toList();
    }

    @Override
    public void look(Member member, Spot spot) {
        cards.look(member, chat(spot), spot.thread());
    }

    @Override
    public void refresh(Member member, Shown shown) {
        Message message = teams.any(shown.id());
        cards.refresh(member, teams.chat(message.chat()).orElseThrow(), message);
    }

    @Override
    public String status(Spot spot) {
        return connector.typing(chat(spot).threadId(spot.thread()));
    }

    @Override
    public FaultSwitch faults() {
        return faults;
    }

    @Override
    public List<String> violations() {
        return server.violations();
    }

    /** What only a test does. */
    public Backstage backstage() {
        return new Backstage(teams, sender, activities, mint, entra, tokens, limits, adapter());
    }

    /** The addresses of files open them no longer: whoever follows one comes to a page to sign in. */
    public void expireFiles() {
        server.expireFiles();
    }

    @Override
    public void close() {
        sender.close();
        server.close();
    }

    private URI adapter() {
        return URI.create("http://127.0.0.1:" + adapterPort + "/api/messages");
    }

    /** The conversation; the first time, Teams says that the app was put into it. */
    private Chat announced(Member member, Spot spot) {
        Chat chat = chat(spot);
        if (announced.add(chat.id())) {
            sender.send(activities.installed(chat, member, true));
            sender.send(activities.botJoined(chat, member));
        }
        return chat;
    }

    private Chat chat(Spot spot) {
        return teams.chat(spot.channel()).orElseThrow();
    }

    private Message message(Said said) {
        return teams.message(said.thread().channel(), said.id()).orElseThrow();
    }

    /** Bots are told of reactions on their own messages only. */
    private void reacted(Member member, Shown shown, Reaction reaction, boolean added) {
        Message message = teams.any(shown.id());
        if (!message.isByBot()) {
            return;
        }
        Chat chat = teams.chat(message.chat()).orElseThrow();
        sender.send(activities.reaction(chat, message, member, reaction, added));
    }
}
