package dev.patchbay.bot.slack;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The workspaces installed by OAuth, each asked for every few minutes by one at a time. One that is still the same
 * installation stays as it is, with what it knows of people and rooms.
 */
final class InstalledWorkspaces {

    /** How long a removal that another node took note of may stay unknown here. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final int REMEMBERED = 1_000;

    private final Bus bus;
    private final Clock clock;
    private final Function<Installation, Installed> opening;
    private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

    /** @param opening makes a workspace of an installation that is new here */
    InstalledWorkspaces(Bus bus, Clock clock, Function<Installation, Installed> opening) {
        this.bus = bus;
        this.clock = clock;
        this.opening = opening;
    }

    /**
     * The workspace of that id; empty where we are not installed.
     *
     * @throws Failure where the store does not answer: the event is sent again, the delivery tried again
     */
    Optional<Workspace> find(String team) {
        Known mine = new Known(new CompletableFuture<>(), clock.instant().plus(FRESH));
        Optional<Known> before = replace(team, mine);
        if (before.filter(this::isCurrent).isPresent()) {
            return before.get().await();
        }
        load(team, mine, before);
        return mine.await();
    }

    /** Forgets a workspace that has removed us, or was installed anew. */
    void forget(String team) {
        synchronized (known) {
            known.remove(team);
        }
    }

    /** What was known; replaced unless it still holds. */
    private Optional<Known> replace(String team, Known mine) {
        synchronized (known) {
            Optional<Known> before = Optional.ofNullable(known.get(team));
            if (before.filter(this::isCurrent).isEmpty()) {
                known.put(team, mine);
            }
            return before;
        }
    }

    private boolean isCurrent(Known found) {
        return clock.instant().isBefore(found.until());
    }

    private void load(String team, Known mine, Optional<Known> before) {
        try {
            Optional<Installation> kept = ask(team);
            mine.installed().complete(kept.map(installation -> open(installation, before.flatMap(Known::now))));
        } catch (RuntimeException failed) {
            putBack(team, mine, before);
            mine.installed().completeExceptionally(failed);
        }
    }

    private Optional<Installation> ask(String team) {
        return ((InstallationFound) bus.call(Addresses.INSTALLATION, new FindInstallation(Platform.SLACK, team)))
                .installation();
    }

    private Installed open(Installation kept, Optional<Installed> before) {
        Optional<Installed> same = before.filter(installed -> installed.isOf(kept));
        same.ifPresent(installed -> installed.token().renewed(kept));
        return same.orElseGet(() -> opening.apply(kept));
    }

    /** What could not be asked for is asked for by the next, who finds what was known before. */
    private void putBack(String team, Known mine, Optional<Known> before) {
        synchronized (known) {
            if (known.remove(team, mine)) {
                before.ifPresent(earlier -> known.put(team, earlier));
            }
        }
    }

    /** A workspace, and the installation it was made of. */
    record Installed(Installation installation, RotatingToken token, Workspace workspace) {

        /** Whether it is the same installation, though its token may be the next one. */
        boolean isOf(Installation kept) {
            return installation.tenant().equals(kept.tenant())
                    && installation.installedAt().equals(kept.installedAt());
        }
    }

    private record Known(CompletableFuture<Optional<Installed>> installed, Instant until) {

        Optional<Installed> now() {
            return installed.getNow(Optional.empty());
        }

        Optional<Workspace> await() {
            try {
                return installed.join().map(Installed::workspace);
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof Failure failure
                        ? new Failure(failure.code(), failure.getMessage(), failure)
                        : failed;
            }
        }
    }
}
