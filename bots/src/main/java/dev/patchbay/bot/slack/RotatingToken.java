package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Secret;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token of an installed workspace. Where token rotation is on, it expires after twelve hours (docs.slack.dev, "Using
 * token rotation") and is renewed before; the refresh token is good once, so the next one is kept before it is used.
 */
final class RotatingToken implements BotToken {

    private static final Duration BEFORE = Duration.ofHours(1);

    private final Bus bus;
    private final OAuthCalls oauth;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Installation installation;

    RotatingToken(Bus bus, Installation installation, OAuthCalls oauth, Clock clock) {
        this.bus = bus;
        this.installation = installation;
        this.oauth = oauth;
        this.clock = clock;
    }

    @Override
    public Secret current() throws Refusal {
        if (isDue()) {
            renewing.lock();
            try {
                renew();
            } finally {
                renewing.unlock();
            }
        }
        return new Secret(installation.credentials().get(OAuthCalls.BOT_TOKEN).reveal());
    }

    /** What is kept may be newer than what is known here: another node renews too. */
    private void renew() throws Refusal {
        if (isDue()) {
            FindInstallation find = new FindInstallation(installation.platform(), installation.space());
            ((InstallationFound) bus.call(Addresses.INSTALLATION, find))
                    .installation()
                    .ifPresent(kept -> installation = kept);
        }
        if (isDue()) {
            Installation renewed = oauth.renew(installation);
            bus.call(Addresses.INSTALLATION, new SaveInstallation(renewed));
            installation = renewed;
        }
    }

    private boolean isDue() {
        String expires = installation.facts().get(OAuthCalls.EXPIRES_AT);
        return expires != null
                && installation.credentials().containsKey(OAuthCalls.REFRESH_TOKEN)
                && clock.instant().plus(BEFORE).isAfter(Instant.parse(expires));
    }
}
