package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import java.util.Optional;

/** The workspace whose token the settings name. Alone it takes every event; beside others, those of its own id. */
final class HomeWorkspace {

    private final Workspace workspace;
    private final boolean besideOthers;

    HomeWorkspace(Workspace workspace, boolean besideOthers) {
        this.workspace = workspace;
        this.besideOthers = besideOthers;
    }

    Optional<Workspace> matching(String wanted) throws Refusal {
        return !besideOthers || workspace.team().id().equals(wanted) ? Optional.of(workspace) : Optional.empty();
    }
}
