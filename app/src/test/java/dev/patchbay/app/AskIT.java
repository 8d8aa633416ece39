package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskIT {

    private static final Map<String, String> BARE = Map.of("LC_ALL", "C");

    @TempDir
    Path folder;

    @Test
    void theSampleIsAskedWithoutADeskAndNothingStaysBehind() throws Exception {
        Path sample = folder.resolve("sample.csv");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Map<String, String> environment = Map.of("LC_ALL", "C", "JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        assertThat(run(BARE, "sample", sample.toString()).awaitExit()).isZero();

        PatchbayProcess ask = run(environment, "ask", "top 5 services by cost", "--file", sample.toString());

        assertThat(ask.awaitExit()).isZero();
        assertThat(ask.text()).contains("Amazon EC2", "2,043 of 2,043 rows").doesNotContain("?", "ERROR", "WARN");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void itsExitStatusSaysHowItWent() throws Exception {
        Path file = Files.writeString(folder.resolve("costs.csv"), "Service,Cost\nEC2,1\nS3,2\n");

        assertThat(run(BARE, "ask", "how happy are they?", "--file", file.toString())
                        .awaitExit())
                .isEqualTo(1);
        assertThat(run(BARE, "ask", "total cost").awaitExit()).isEqualTo(2);
    }

    private static PatchbayProcess run(Map<String, String> environment, String... arguments) {
        return PatchbayProcess.run(environment, arguments);
    }
}
