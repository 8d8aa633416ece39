package dev.patchbay.bus;

import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Measure;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes instances of records by reflection, the same ones each time. */
final class Samples {

    /** Enough that every kind of block, answer and filter is met. */
    private static final int VARIANTS = 14;

    /** What stands in every map. */
    static final String MAP_KEY = "text-1";

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** Values of types that are made of nothing else, or not of just anything. */
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(DateRange.class, new DateRange(DAY, DAY.plusMonths(1))),
            Map.entry(Measure.class, Measure.rows()),
            Map.entry(LocalDate.class, DAY),
            Map.entry(Path.class, Path.of("/data/files/1042")),
            Map.entry(String.class, MAP_KEY),
            Map.entry(int.class, 1042),
            Map.entry(Integer.class, 1042),
            Map.entry(long.class, 9_000_000_000L),
            Map.entry(Long.class, 9_000_000_000L),
            Map.entry(double.class, 0.75),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("14.97651400")),
            Map.entry(UUID.class, UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e")),
            Map.entry(Instant.class, Instant.parse("2026-09-30T23:59:59.123456Z")),
            Map.entry(Duration.class, Duration.ofMillis(1_234)),
            Map.entry(Buffer.class, Buffer.buffer(new byte[] {0, -1, 127})));

    private Samples() {}

    /** Instances of one record: with everything set, in several kinds, and with nothing set that may be left out. */
    static List<Record> of(Class<?> type) {
        Stream<Object> full = IntStream.range(0, VARIANTS).mapToObj(variant -> instance(type, variant, true));
        return Stream.concat(full, Stream.of(instance(type, 0, false)))
                .map(Record.class::cast)
                .toList();
    }

    private static Object instance(Type type, int variant, boolean full) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, variant, full);
        }
        Class<?> raw = (Class<?>) type;
        if (VALUES.containsKey(raw)) {
            return VALUES.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[variant % raw.getEnumConstants().length];
        }
        if (raw.isSealed()) {
            Class<?>[] kinds = raw.getPermittedSubclasses();
            return instance(kinds[variant % kinds.length], variant, full);
        }
        return record(raw, variant, full);
    }

    private static Object container(ParameterizedType type, int variant, boolean full) {
        Type content = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return full ? Optional.of(instance(content, variant, true)) : Optional.empty();
        }
        if (type.getRawType() == Set.class) {
            return full ? Set.of(instance(content, variant, true)) : Set.of();
        }
        if (type.getRawType() == Map.class) {
            Type value = type.getActualTypeArguments()[1];
            return Map.of(instance(content, variant, full), instance(value, variant, full));
        }
        return full ? List.of(instance(content, variant, true), instance(content, variant + 1, true)) : List.of();
    }

    private static Object record(Class<?> type, int variant, boolean full) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> instance(component.getGenericType(), variant, full))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }
}
