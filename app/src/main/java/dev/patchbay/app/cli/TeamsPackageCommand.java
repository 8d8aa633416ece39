package dev.patchbay.app.cli;

import dev.patchbay.bot.teams.AppPackage;
import dev.patchbay.config.SettingsException;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the app package that is uploaded to Microsoft Teams. */
@Command(
        name = "teams-package",
        description = {
            "Writes the app package for Microsoft Teams: the manifest and two icons, in a zip.",
            "docs/teams.md says what to do with the file."
        },
        mixinStandardHelpOptions = true)
final class TeamsPackageCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--app-id", description = "The bot's app registration (default: the setting teams.app-id).")
    private String appId;

    @Option(names = "--url", required = true, description = "Where people find the desk: https://desk.example.com")
    private URI url;

    @Option(
            names = "--app-version",
            defaultValue = "1.0.0",
            description = "Raise it when a package is uploaded again (default: ${DEFAULT-VALUE}).")
    private String version;

    @Parameters(
            paramLabel = "FILE",
            defaultValue = "patchbay-teams.zip",
            description = "Where to write it (default: ${DEFAULT-VALUE}).")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String app = appId == null ? configured() : appId;
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "--url must look like https://desk.example.com.");
        }
        if (!version.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "--app-version must look like 1.0.0.");
        }
        try {
            Files.write(file, AppPackage.zip(app, url, version));
        } catch (IOException e) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, file + " cannot be written. Name a file in a folder of yours.", e);
        }
        spec.commandLine().getOut().println("Wrote " + file + ".");
        return 0;
    }

    private String configured() throws SettingsException {
        return settings.load()
                .teams()
                .appId()
                .orElseThrow(() -> new Failure(
                        ErrorCode.INVALID_REQUEST,
                        "The package is made for an app: set teams.app-id, or add --app-id."));
    }
}
