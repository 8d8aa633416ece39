package dev.patchbay.app.cli;

import dev.patchbay.config.Settings;
import dev.patchbay.config.SettingsException;
import dev.patchbay.config.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the settings come from. */
final class SettingsOptions {

    private static final Path USUAL_FILE = Path.of("patchbay.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; patchbay.yaml in this folder is read without being named.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "section.name=value",
            description = "One setting; wins over the environment and the file. May be given several times.")
    private List<String> assignments = new ArrayList<>();

    Settings load() throws SettingsException {
        Path found = file == null && Files.exists(USUAL_FILE) ? USUAL_FILE : file;
        return SettingsLoader.load(Optional.ofNullable(found), System.getenv(), assignments);
    }
}
