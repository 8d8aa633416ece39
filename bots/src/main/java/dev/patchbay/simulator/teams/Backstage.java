package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.ShownFile;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What only a test does with the stand-in: things no person can. */
public final class Backstage {

    private final Teams teams;
    private final ActivitySender sender;
    private final Activities activities;
    private final TokenMint mint;
    private final TokenMint entra;
    private final AccessTokens tokens;
    private final RateLimits limits;
    private final URI adapter;

    Backstage(
            Teams teams,
            ActivitySender sender,
            Activities activities,
            TokenMint mint,
            TokenMint entra,
            AccessTokens tokens,
            RateLimits limits,
            URI adapter) {
        this.teams = teams;
        this.sender = sender;
        this.activities = activities;
        this.mint = mint;
        this.entra = entra;
        this.tokens = tokens;
        this.limits = limits;
        this.adapter = adapter;
    }

    /** Where the adapter takes activities, once it runs with the stand-in's settings. */
    public URI adapter() {
        return adapter;
    }

    /** What signs the stand-in's tokens. */
    public TokenMint mint() {
        return mint;
    }

    /** What signs the tokens of the tenant's own Entra. */
    public TokenMint entra() {
        return entra;
    }

    public ActivitySender sender() {
        return sender;
    }

    /** A message as Teams would send it, for the caller to change and to send. */
    public ObjectNode messageOf(Member member, Spot spot, String text) {
        Chat chat = teams.chat(spot.channel()).orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
        Message message = teams.post(chat, spot.thread(), member.id(), json, Optional.empty());
        return activities.message(chat, message, member);
    }

    /** The app is taken out of a conversation. */
    public void uninstall(Member by, Spot spot) {
        installed(by, spot, false);
    }

    /** It is put in again. */
    public void install(Member by, Spot spot) {
        installed(by, spot, true);
    }

    private void installed(Member by, Spot spot, boolean in) {
        Chat chat = teams.chat(spot.channel()).orElseThrow();
        teams.install(chat, in);
        sender.send(activities.installed(chat, by, in));
    }

    /** How often the app has signed in. */
    public int signIns() {
        return tokens.count();
    }

    /** When a message came to stand. */
    public Instant storedAt(String id) {
        return teams.storedAt(id);
    }

    /** Whether more than Teams' rates is refused with 429; on at first. */
    public void paced(boolean on) {
        limits.set(on);
    }

    /** What is behind a file's address. */
    public Optional<byte[]> content(ShownFile file) {
        return teams.file(URI.create(file.url()).getPath().split("/")[2]);
    }
}
