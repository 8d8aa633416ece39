package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Secret;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of an installed workspace. Where token rotation is on, it expires after twelve hours (docs.slack.dev, "Using
 * token rotation") and is renewed before; the refresh token is good once, so the next one is kept before it is used. One
 * that cannot be renewed is used until it has expired.
 */
final class RotatingToken implements BotToken {

    private static final Duration BEFORE = Duration.ofHours(1);

    /** After which one that could not be renewed is tried again. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final OAuthCalls oauth;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Installation installation;
    private volatile Instant nextTry = Instant.MIN;

    RotatingToken(Bus bus, Installation installation, OAuthCalls oauth, Clock clock) {
        this.bus = bus;
        this.installation = installation;
        this.oauth = oauth;
        this.clock = clock;
    }

    @Override
    public Secret current() throws Refusal {
        if (isWithin(BEFORE)) {
            prepare();
        }
        return new Secret(installation.credentials().get(OAuthCalls.BOT_TOKEN).reveal());
    }

    /** Takes note of what is kept now: another node renews too. */
    void renewed(Installation kept) {
        installation = kept;
    }

    /** As long as the token is good nobody waits for the next one, nor goes without for want of it. */
    private void prepare() throws Refusal {
        if (isWithin(Duration.ZERO)) {
            renewing.lock();
        } else if (!renewing.tryLock()) {
            return;
        }
        try {
            tryToRenew();
        } finally {
            renewing.unlock();
        }
        if (isWithin(Duration.ZERO)) {
            throw new Refusal(Kind.LATER, RETRY, "The Slack token has expired and could not be renewed");
        }
    }

    private void tryToRenew() {
        if (clock.instant().isBefore(nextTry)) {
            return;
        }
        try {
            renew();
        } catch (Refusal | Failure failed) {
            nextTry = clock.instant().plus(RETRY);
            log.warn("the token of {} could not be renewed: {}", installation.space(), failed.getMessage());
        }
    }

    /** What is kept may be newer than what is known here: another node renews too. */
    private void renew() throws Refusal {
        if (isWithin(BEFORE)) {
            FindInstallation find = new FindInstallation(installation.platform(), installation.space());
            ((InstallationFound) bus.call(Addresses.INSTALLATION, find))
                    .installation()
                    .ifPresent(kept -> installation = kept);
        }
        if (isWithin(BEFORE)) {
            Installation renewed = oauth.renew(installation);
            bus.call(Addresses.INSTALLATION, new SaveInstallation(renewed));
            installation = renewed;
        }
    }

    private boolean isWithin(Duration before) {
        String expires = installation.facts().get(OAuthCalls.EXPIRES_AT);
        return expires != null
                && installation.credentials().containsKey(OAuthCalls.REFRESH_TOKEN)
                && !clock.instant().plus(before).isBefore(Instant.parse(expires));
    }
}
