package dev.patchbay.simulator.teams;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated Teams takes a card's refresh as Teams does. */
class RefreshRulesTest {

    private static final String GOOD = "{'type':'Action.Execute','title':'Refresh','verb':'now'}";

    @Test
    void aRefreshForEverybodyIsTaken() throws IOException {
        ActivityCheck.require(message("1.5", "{'action':" + GOOD + "}"), false);
        ActivityCheck.require(message("1.4", "{'action':" + GOOD + ",'userIds':[]}"), false);
    }

    @Test
    void itNamesSixtyReadersAndNoMore() throws IOException {
        ActivityCheck.require(message(60), false);

        assertThatThrownBy(() -> ActivityCheck.require(message(61), false)).hasMessageContaining("at most 60 userIds");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1.3; {'action':GOOD}; has version 1.4",
                "1.5; {}; is an Action.Execute",
                "1.5; {'action':{'type':'Action.Submit','title':'Refresh'}}; is an Action.Execute",
                "1.5; {'action':{'type':'Action.Execute','title':'Refresh'}}; has a verb",
                "1.5; {'action':{'type':'Action.Execute','title':'Refresh','verb':' '}}; has a verb",
                "1.5; {'action':{'type':'Action.Execute','verb':'now'}}; without title",
                "1.5; {'action':GOOD,'userIds':'29:ada'}; is a list",
                "1.5; {'action':GOOD,'userIds':['ada@contoso.example']}; ids of people",
                "1.5; {'action':GOOD,'userIds':['29:ada','29:ada']}; named twice",
                "1.5; {'action':GOOD,'every':'10s'}; an action and userIds"
            })
    void whatTeamsWouldNotRefreshIsRefused(String version, String refresh, String why) throws IOException {
        ObjectNode message = message(version, refresh.replace("GOOD", GOOD));

        assertThatThrownBy(() -> ActivityCheck.require(message, false)).hasMessageContaining(why);
    }

    private static ObjectNode message(int readers) throws IOException {
        ObjectNode message = message("1.5", "{'action':" + GOOD + "}");
        ObjectNode refresh =
                (ObjectNode) message.path("attachments").path(0).path("content").path("refresh");
        ArrayNode ids = refresh.putArray("userIds");
        IntStream.range(0, readers).forEach(reader -> ids.add("29:" + reader));
        return message;
    }

    private static ObjectNode message(String version, String refresh) throws IOException {
        ObjectNode card = JsonNodeFactory.instance
                .objectNode()
                .put("type", "AdaptiveCard")
                .put("version", version);
        card.putArray("body");
        card.set("refresh", WireJson.mapper().readTree(refresh.replace('\'', '"')));
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", ActivityRules.CARD)
                .set("content", card);
        return message;
    }
}
