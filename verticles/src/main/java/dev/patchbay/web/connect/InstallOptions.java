package dev.patchbay.web.connect;

import dev.patchbay.config.SlackSettings;
import dev.patchbay.config.TeamsSettings;
import dev.patchbay.model.chat.Platform;
import java.util.Optional;

/**
 * Which installations an admin can begin on the page.
 *
 * @param slack the address an installation in a Slack workspace begins at, without its state; empty where the settings
 *     do not allow one
 * @param teams whether a Teams tenant can be connected by a code
 */
public record InstallOptions(Optional<String> slack, boolean teams) {

    public static InstallOptions of(SlackSettings slack, TeamsSettings teams) {
        return new InstallOptions(
                slack.publicUrl().filter(url -> slack.isInstallable()).map(url -> url + SlackSettings.INSTALL_PATH),
                teams.isOn());
    }

    boolean offers(Platform platform) {
        return platform == Platform.SLACK && slack.isPresent() || platform == Platform.TEAMS && teams;
    }

    /** What the admin does next, once the installation has begun. */
    Step next(Platform platform, String state) {
        return platform == Platform.SLACK
                ? new Step.Follow(slack.orElseThrow() + "?state=" + state)
                : new Step.Say("connect " + state);
    }

    /** What an installation that has begun still needs; good for ten minutes, once. */
    public sealed interface Step {

        /** A link is followed to Slack, in the browser of somebody who may install apps there. */
        record Follow(String link) implements Step {}

        /** A text is sent to Patchbay in Teams, in a direct chat. */
        record Say(String text) implements Step {}
    }
}
