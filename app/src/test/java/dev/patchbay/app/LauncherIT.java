package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machine itself may lack when {@code ./patchbay} is run: a JDK, room on the disk. */
class LauncherIT {

    private static final List<String> JDK_FOLDERS =
            List.of("/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt/homebrew/opt/openjdk");

    @TempDir
    private Path folder;

    /** A launcher that looks for a JDK in no place it knows, on a PATH that has everything but Java. */
    @Test
    void withoutAJdkOneLineSaysWhatToInstall() throws IOException {
        Path launcher = folder.resolve("patchbay");
        String script = Files.readString(PatchbayProcess.HOME.resolve("patchbay"));
        for (String jdks : JDK_FOLDERS) {
            assertThat(script).contains(jdks);
            script = script.replace(jdks, folder + "/none");
        }
        Files.writeString(launcher, script);
        Map<String, String> bare =
                Map.of("PATH", toolsWithoutJava().toString(), "HOME", folder.toString(), "JAVA_HOME", "");

        try (PatchbayProcess patchbay = PatchbayProcess.command(bare, "/bin/sh", launcher.toString())) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text())
                    .isEqualTo("patchbay: A JDK 21 or newer is needed, and none was found."
                            + " Install one, or set JAVA_HOME to it.");
        }
    }

    /** The second size would take a new data folder, and then nothing more. */
    @ParameterizedTest
    @ValueSource(strings = {"20m", "101m"})
    void aFullDiskIsNamedInOneLine(String size) {
        try (PatchbayProcess patchbay = onDiskOf(size)) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text())
                    .startsWith("patchbay: Less than 200 MB are free for the data folder " + folder)
                    .contains("Free some space")
                    .hasLineCount(1);
        }
    }

    /** Starts the desk where the data folder is a file system of its own, which only this process sees. */
    private PatchbayProcess onDiskOf(String size) {
        List<String> isolated = List.of("unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c");
        String mount = "mount -t tmpfs -o size=" + size + " tmpfs '" + folder + "'";
        try (PatchbayProcess probe = command(isolated, mount)) {
            assumeTrue(probe.awaitExit() == 0, "a file system of one's own needs user namespaces (unshare)");
        }
        String start = Stream.concat(PatchbayProcess.java(), PatchbayProcess.startArguments(folder))
                .map(word -> "'" + word + "'")
                .reduce("exec", (line, word) -> line + " " + word);
        return command(isolated, mount + " && " + start);
    }

    private static PatchbayProcess command(List<String> words, String script) {
        return PatchbayProcess.command(
                Map.of(), Stream.concat(words.stream(), Stream.of(script)).toArray(String[]::new));
    }

    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("dirname", "sed", "find", "head", "readlink", "tail", "mkdir", "rm", "touch")) {
            Path found = Arrays.stream(new String[] {"/bin", "/usr/bin"})
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        return tools;
    }
}
