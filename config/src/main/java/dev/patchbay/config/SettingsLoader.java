package dev.patchbay.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the settings: the defaults, then a file, then the environment, then the command line. All problems are
 * found before the first is reported.
 */
public final class SettingsLoader {

    private static final String ENVIRONMENT_PREFIX = "PATCHBAY_";

    private final YAMLMapper yaml = new YAMLMapper();
    private final Map<String, Setting> settings = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsLoader() {}

    /**
     * @param file read when present
     * @param environment only names that start with {@code PATCHBAY_} are looked at
     * @param assignments {@code section.name=value}, as given on the command line
     */
    public static Settings load(Optional<Path> file, Map<String, String> environment, List<String> assignments)
            throws SettingsException {
        SettingsLoader loader = new SettingsLoader();
        loader.defaults();
        file.ifPresent(loader::file);
        loader.environment(environment);
        assignments.forEach(loader::assignment);
        SettingsBinder binder = new SettingsBinder(loader.settings, loader.problems);
        Settings bound = binder.bind();
        if (!loader.problems.isEmpty()) {
            throw new SettingsException(loader.problems);
        }
        return bound;
    }

    private void defaults() {
        try (InputStream in = SettingsLoader.class.getResourceAsStream("/application.yaml")) {
            flatten("", yaml.readTree(in), (key, value) -> settings.put(key, new Setting(value, "application.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Path path) {
        try {
            flatten("", yaml.readTree(Files.readAllBytes(path)), (key, value) -> set(key, value, path.toString()));
        } catch (JsonProcessingException e) {
            problems.add("%s is not YAML: line %d. Correct that line."
                    .formatted(
                            path, e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            problems.add("The settings file %s cannot be read. Check its name and its permissions.".formatted(path));
        }
    }

    private void environment(Map<String, String> environment) {
        Map<String, String> keys = new TreeMap<>();
        settings.keySet().forEach(key -> keys.put(environmentName(key), key));
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                set(keys.getOrDefault(name, name), value, "the environment");
            }
        });
    }

    private void assignment(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            problems.add("--set takes section.name=value, not \"" + assignment + "\".");
            return;
        }
        set(
                assignment.substring(0, equals).strip(),
                assignment.substring(equals + 1).strip(),
                "--set");
    }

    private void set(String key, String value, String source) {
        if (!settings.containsKey(key)) {
            problems.add("Unknown setting \"%s\" in %s.%s".formatted(key, source, nearest(key)));
            return;
        }
        settings.put(key, new Setting(value, source));
    }

    private String nearest(String key) {
        String wanted = key.startsWith(ENVIRONMENT_PREFIX) ? key : environmentName(key);
        return settings.keySet().stream()
                .min((a, b) -> Integer.compare(
                        EditDistance.between(wanted, environmentName(a)),
                        EditDistance.between(wanted, environmentName(b))))
                .filter(best -> EditDistance.between(wanted, environmentName(best)) <= 4)
                .map(best -> " Did you mean \"" + (key.equals(wanted) ? environmentName(best) : best) + "\"?")
                .orElse(" See the settings table in README.md.");
    }

    static String environmentName(String key) {
        return ENVIRONMENT_PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void flatten(String prefix, JsonNode node, Sink sink) {
        node.properties().forEach(entry -> {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key, entry.getValue(), sink);
            } else {
                sink.take(key, entry.getValue().isNull() ? "" : text(entry.getValue()));
            }
        });
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asText()));
        return String.join(",", items);
    }

    private interface Sink {
        void take(String key, String value);
    }
}
