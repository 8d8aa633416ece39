package dev.patchbay.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the settings records out of dotted keys; what does not fit is added to the problems. */
final class SettingsBinder {

    private final Map<String, Setting> settings;
    private final List<String> problems;

    SettingsBinder(Map<String, Setting> settings, List<String> problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** The settings, or null when there are problems. */
    Settings bind() {
        return section(Settings.class, "");
    }

    private <T extends Record> T section(Class<T> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        int before = problems.size();
        Object[] values = Arrays.stream(components)
                .map(component -> component(component, prefix + kebab(component.getName())))
                .toArray();
        return problems.size() == before ? create(type, components, values) : null;
    }

    private Object component(RecordComponent component, String key) {
        if (component.getType().getSimpleName().endsWith("Settings")) {
            return section(component.getType().asSubclass(Record.class), key + ".");
        }
        Setting setting = settings.get(key);
        try {
            return value(component.getGenericType(), setting.value().strip());
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            String shown = wantedType(component) == Secret.class ? "***" : setting.value();
            problems.add("%s is \"%s\" (from %s), but it must be %s."
                    .formatted(key, shown, setting.source(), SettingTypes.describe(wantedType(component))));
            return null;
        }
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            Class<?> item = (Class<?>) generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return text.isEmpty() ? Optional.empty() : Optional.of(SettingTypes.parse(item, text));
            }
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> SettingTypes.parse(item, part))
                    .toList();
        }
        return SettingTypes.parse((Class<?>) type, text);
    }

    private static Class<?> wantedType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
    }

    private <T> T create(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            problems.add(refused.getCause().getMessage() + ".");
            return null;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("settings record without its canonical constructor: " + type, e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
