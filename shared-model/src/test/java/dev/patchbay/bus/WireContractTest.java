package dev.patchbay.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nodes of different versions may rely on. */
class WireContractTest {

    /** Trees keep the zeros at the end of a decimal, as the wire does. */
    private static final ObjectMapper TREES =
            WireJson.mapper().copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private final RecordCodec codec = new RecordCodec();

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasAVersionedNameOfItsOwn(Class<? extends Record> message) {
        String name = WireNames.of(message);

        assertThat(name).matches("[a-z-]+(\\.[a-z-]+)*\\.v[1-9]");
        assertThat(WireNames.type(name)).isEqualTo(message);
    }

    @Test
    void nothingElseHasAName() {
        assertThat(WireNames.all())
                .containsExactlyInAnyOrderElementsOf(messages().toList());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageArrivesAsItWasSent(Class<? extends Record> message) {
        for (Record sample : Samples.of(message)) {
            Buffer wire = Buffer.buffer("before");
            codec.encodeToWire(wire, sample);

            assertThat(codec.decodeFromWire("before".length(), wire)).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatANewerNodeAddsIsIgnored(Class<? extends Record> message) throws Exception {
        for (Record sample : Samples.of(message)) {
            JsonNode json = TREES.valueToTree(sample);
            addEverywhere(json);

            assertThat(TREES.treeToValue(json, message)).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatAnOlderNodeDoesNotSendIsEmpty(Class<? extends Record> message) throws Exception {
        List<String> optional = Arrays.stream(message.getRecordComponents())
                .filter(component -> component.getType() == Optional.class)
                .map(RecordComponent::getName)
                .toList();
        Record bare = Samples.of(message).getLast();
        ObjectNode json = TREES.valueToTree(bare);
        json.remove(optional);

        assertThat(TREES.treeToValue(json, message)).isEqualTo(bare);
    }

    static Stream<Class<? extends Record>> messages() {
        Stream<Class<?>> said =
                Addresses.all().stream().flatMap(address -> Stream.of(address.command(), address.reply()));
        Stream<Class<?>> told = Addresses.topics().stream().map(Topic::event);
        return Stream.concat(said, told).flatMap(WireContractTest::records).distinct();
    }

    private static Stream<Class<? extends Record>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireContractTest::records)
                : Stream.of(type.asSubclass(Record.class));
    }

    /** To every record, that is: whatever a map holds is its content. */
    private static void addEverywhere(JsonNode json) {
        json.forEach(WireContractTest::addEverywhere);
        if (json instanceof ObjectNode object && !object.has(Samples.MAP_KEY)) {
            object.putObject("addedByANewerVersion").put("x", 1);
        }
    }
}
