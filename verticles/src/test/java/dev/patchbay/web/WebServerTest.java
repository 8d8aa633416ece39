package dev.patchbay.web;

import static dev.patchbay.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.config.ByteSize;
import dev.patchbay.config.FilesSettings;
import dev.patchbay.config.HttpSettings;
import dev.patchbay.config.Port;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.api.Contract;
import dev.patchbay.web.connect.InstallOptions;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class WebServerTest {

    private final World world;
    private final TestSite site;
    private final Browser visitor;

    WebServerTest(World world) {
        this.world = world;
        this.site = new TestSite(world);
        this.visitor = new Browser(site.url());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/sign-in", "/nothing", "/api/tickets", "/health"}) {
            HttpResponse<String> response = visitor.get(path);

            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "X-Correlation-Id")).isNotBlank();
        }
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() {
        assertThat(visitor.get("/sign-in").body())
                .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=");
    }

    @Test
    void anUnknownAddressIsAPageThatSaysWhatToDo() {
        HttpResponse<String> response = visitor.get("/nothing/here");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .contains("There is nothing at this address", "To your conversations")
                .contains("ref " + header(response, "X-Correlation-Id"));
    }

    @Test
    void assetsAreKeptForGoodAndSentCompressed() {
        Matcher asset = Pattern.compile("/assets/[0-9a-f]+/app.css")
                .matcher(visitor.get("/sign-in").body());
        assertThat(asset.find()).isTrue();

        HttpResponse<String> response =
                visitor.send(asset.group(), request -> request.header("Accept-Encoding", "gzip"));

        assertThat(header(response, "Cache-Control")).contains("immutable");
        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void pagesAreSentCompressed() {
        HttpResponse<String> response = visitor.send("/sign-in", request -> request.header("Accept-Encoding", "gzip"));

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        WebServer second = new WebServer(
                world.vertx(),
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), world.clock()),
                new HttpSettings("127.0.0.1", new Port(site.port()), Optional.empty()),
                new FilesSettings(new ByteSize(1_000)),
                new InstallOptions(Optional.empty(), false),
                Contract.load(world.vertx()),
                world.clock());

        assertThatThrownBy(second::start).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.PORT_TAKEN);
            assertThat(failure).hasMessageContaining(String.valueOf(site.port()));
        });
    }
}
