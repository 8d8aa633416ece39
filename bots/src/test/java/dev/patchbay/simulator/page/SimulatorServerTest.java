package dev.patchbay.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.config.Port;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.teams.TeamsSimulator;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorServerTest {

    private final Vertx vertx = Vertx.vertx();
    private final SlackSimulator slack = SlackSimulator.open(Clock.systemUTC());
    private final TeamsSimulator teams = TeamsSimulator.open(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private SimulatorServer server;

    @BeforeEach
    void open() throws Exception {
        server = new SimulatorServer(vertx, List.of(slack, teams)).listen(new Port(0), "--port");
        server.show("http://desk.example/", new Upload("costs.csv", new byte[] {'a'}));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        http.close();
        slack.close();
        teams.close();
        vertx.close().await();
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                                    | That is nothing that can be done here
                    null                                                  | That is nothing that can be done here
                    {}                                                    | That is nothing that can be done here
                    {"type":"dance"}                                      | That is nothing that can be done here
                    {"type":"say"}                                        | The field spot is missing.
                    {"type":"say","spot":{"channel":"C"}}                 | The field spot.thread is missing.
                    {"type":"react","spot":{"channel":"C","thread":""},"message":"1"} | The field reaction is missing.
                    {"type":"say","spot":{"channel":"C","thread":""},"text":"hi"}     | There is no such place
                    {"type":"edit","message":"1"}                         | The field text is missing.
                    {"type":"fault"}                                      | The field trouble is missing.
                    {"type":"submit"}                                     | No dialog is open.
                    """)
    void whatCannotBeDoneIsRefusedInWords(String deed, String said) throws Exception {
        HttpResponse<String> refused = post("teams", deed == null ? "" : deed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(said).doesNotContain("java", "Exception", "null");
    }

    @Test
    void whatIsSaidWithoutFilesIsSaid() throws Exception {
        String channel = slack.channel("support").channel();

        HttpResponse<String> said = post(
                "slack",
                "{\"type\":\"say\",\"spot\":{\"channel\":\"" + channel + "\",\"thread\":\"\"},\"text\":\"hi\"}");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(slack.thread(slack.channel("support")).getFirst().text()).isEqualTo("hi");
    }

    @Test
    void whatWasTypedIsToldWithoutTheFilesThatAreShownWithIt() throws Exception {
        String spot = "{\"channel\":\"" + slack.channel("support").channel() + "\",\"thread\":\"\"}";
        post(
                "slack",
                "{\"type\":\"say\",\"spot\":" + spot
                        + ",\"text\":\"read\",\"files\":[{\"name\":\"costs.csv\",\"content\":\"YQ==\"}]}");
        String id = slack.thread(slack.channel("support")).getFirst().id();
        assertThat(view("slack")).contains("\"typed\":{\"" + id + "\":\"read\"}", "(file: costs.csv)");

        post("slack", "{\"type\":\"edit\",\"message\":\"" + id + "\",\"text\":\"look\"}");

        assertThat(view("slack")).contains("\"typed\":{\"" + id + "\":\"look\"}");
    }

    private String view(String platform) throws Exception {
        URI uri = URI.create(server.url() + "platforms/" + platform);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String platform, String deed) throws Exception {
        URI uri = URI.create(server.url() + "platforms/" + platform);
        return http.send(
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(deed)).build(), BodyHandlers.ofString());
    }
}
