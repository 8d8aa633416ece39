package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.slack.InstalledWorkspaces.Installed;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The workspaces we are installed in: the one whose token the settings name, and those installed by OAuth, which the
 * installation actor keeps.
 */
final class Workspaces {

    private final Bus bus;
    private final SlackSettings settings;
    private final SlackWeb web;
    private final SlackWeb lookUps;
    private final Clock clock;
    private final Optional<HomeWorkspace> home;
    private final InstalledWorkspaces installed;

    /**
     * @param tenant whose workspace the settings name
     * @param lookUps for what an acknowledgement waits for
     */
    Workspaces(Bus bus, TenantId tenant, SlackSettings settings, SlackWeb web, SlackWeb lookUps, Clock clock) {
        this.bus = bus;
        this.settings = settings;
        this.web = web;
        this.lookUps = lookUps;
        this.clock = clock;
        this.installed = new InstalledWorkspaces(bus, clock, this::installed);
        this.home = settings.botToken().map(token -> home(tenant, token));
    }

    private HomeWorkspace home(TenantId tenant, Secret token) {
        OwnTeam team = OwnTeam.of(new SlackApi(lookUps.with(() -> token), lookUps.http()));
        return new HomeWorkspace(workspace(tenant, team, () -> token), settings.isInstallable());
    }

    /** The workspace of that id; empty where we are not installed. */
    Optional<Workspace> find(String team) throws Refusal {
        Optional<Workspace> found = settings.isInstallable() ? installed.find(team) : Optional.empty();
        return found.isPresent() || home.isEmpty() ? found : home.get().matching(team);
    }

    /** The workspace a place is in, for the tenant it belongs to and nobody else. */
    Workspace of(TenantId tenant, Place place) throws Refusal {
        Workspace workspace = find(place.space())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.GONE, Duration.ZERO, "Patchbay is no longer installed in this Slack workspace"));
        if (!workspace.tenant().equals(tenant)) {
            throw new Refusal(Refusal.Kind.GONE, Duration.ZERO, "This Slack workspace belongs to another tenant");
        }
        return workspace;
    }

    /** Forgets a workspace that has removed us, or was installed anew. */
    void forget(String team) {
        installed.forget(team);
    }

    /** Removes what is kept of a workspace that has removed us. */
    void remove(String team) {
        if (settings.isInstallable()) {
            bus.call(Addresses.INSTALLATION, new RemoveInstallation(Platform.SLACK, team));
        }
        forget(team);
    }

    private Installed installed(Installation installation) {
        OAuthCalls oauth = new OAuthCalls(settings, web.anonymous(), clock);
        RotatingToken token = new RotatingToken(bus, installation, oauth, clock);
        return new Installed(installation, token, workspace(installation.tenant(), installation::space, token));
    }

    private Workspace workspace(TenantId tenant, OwnTeam team, BotToken token) {
        SlackApi quick = new SlackApi(lookUps.with(token), lookUps.http());
        GuestDirectory guests = new GuestDirectory(quick, clock);
        SlackApi api = new SlackApi(web.with(token), web.http());
        return new Workspace(
                tenant,
                team,
                token,
                api,
                quick,
                new AnswerStream(web.with(token), api, clock),
                new SlackSurfaces(lookUps.with(token)),
                new UserDirectory(quick, team, clock),
                guests,
                new RoomDirectory(quick, guests, clock));
    }
}
