package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    @TempDir
    Path folder;

    @Test
    void itStartsPrintsWhereItIsAndALinkToSignInAndStopsWhenAsked() throws Exception {
        try (PatchbayProcess patchbay = PatchbayProcess.start(folder, Map.of())) {
            String url = patchbay.awaitReady();

            assertThat(get(url + "/sign-in").statusCode()).isEqualTo(200);
            assertThat(patchbay.text()).containsPattern("Open this once, within 24 hours: " + url + "/welcome/\\S+");

            patchbay.terminate();
            assertThat(patchbay.awaitExit()).isEqualTo(143);
            assertThat(patchbay.text()).doesNotContain("ERROR", "WARN");
        }
    }

    @Test
    void afterAKillTheNextStartJustWorks() {
        try (PatchbayProcess killed = PatchbayProcess.start(folder, Map.of())) {
            killed.awaitReady();
            killed.kill();
        }

        try (PatchbayProcess next = PatchbayProcess.start(folder, Map.of())) {
            next.awaitReady();
        }
    }

    @Test
    void aFolderInUseIsNamed() {
        try (PatchbayProcess first = PatchbayProcess.start(folder, Map.of())) {
            first.awaitReady();
            try (PatchbayProcess second = PatchbayProcess.start(folder, Map.of())) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.text())
                        .isEqualTo("patchbay: Another Patchbay runs in " + folder
                                + ". Stop the other instance, or set data.directory to another folder.");
            }
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PatchbayProcess patchbay = PatchbayProcess.run(
                        Map.of(),
                        "--set",
                        "data.directory=" + folder,
                        "--set",
                        "management.port=0",
                        "--set",
                        "http.port=" + taken.getLocalPort())) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text())
                    .startsWith("patchbay: ")
                    .contains(String.valueOf(taken.getLocalPort()))
                    .hasLineCount(1);
        }
    }

    @Test
    void aTakenPortOfTheSimulatorsPageIsNamedBeforeAnyDeskStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PatchbayProcess simulate =
                        PatchbayProcess.run(Map.of(), "simulate", "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(simulate.awaitExit()).isEqualTo(1);
            assertThat(simulate.text())
                    .isEqualTo("patchbay: Port " + taken.getLocalPort() + " of 127.0.0.1 is taken (--port). "
                            + "Stop what uses it, or set another port; 0 picks a free one.");
        }
    }

    @Test
    void everyWrongSettingIsListedAtOnce() {
        try (PatchbayProcess patchbay = PatchbayProcess.run(
                Map.of("PATCHBAY_HTTP_PROT", "1"), "--set", "http.port=many", "--set", "files.max-size=big")) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text().lines()).hasSize(3).allMatch(line -> line.startsWith("patchbay: "));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        try (PatchbayProcess patchbay = PatchbayProcess.start(file, Map.of())) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text()).startsWith("patchbay: The data folder " + file + " cannot be written.");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Map<String, String> environment =
                Map.of("PATCHBAY_DATABASE_URL", "postgresql://patchbay:hush@127.0.0.1:1/patchbay");

        try (PatchbayProcess patchbay = PatchbayProcess.start(folder, environment)) {
            assertThat(patchbay.awaitExit()).isEqualTo(1);
            assertThat(patchbay.text())
                    .startsWith("patchbay: The database at 127.0.0.1:1 cannot be reached")
                    .doesNotContain("hush")
                    .hasLineCount(1);
        }
    }

    @Test
    void helpExplainsEveryCommand() {
        try (PatchbayProcess patchbay = PatchbayProcess.run(Map.of(), "--help")) {
            assertThat(patchbay.awaitExit()).isZero();
            assertThat(patchbay.text()).contains("start", "ask", "sample", "sign-in-link", "--set", "--config");
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
