package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see besides messages: modals, home tabs, notes for one reader, previews, status texts. */
final class Surfaces {

    private final Map<String, ObjectNode> modals = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();
    private final Map<String, ObjectNode> unfurls = new HashMap<>();
    private final Map<String, String> userByTrigger = new HashMap<>();
    private final Map<String, String> statusByThread = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, List<String>> prompts = new HashMap<>();
    private final List<Whisper> whispers = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private int number;

    /** A note one member alone sees. */
    record Whisper(String ts, String channel, String thread, String user, String text) {}

    /** Makes a trigger that opens one modal for that user. */
    synchronized String trigger(String user) {
        String trigger = "1334522." + ++number + ".8f008e0";
        userByTrigger.put(trigger, user);
        return trigger;
    }

    synchronized ObjectNode open(String trigger, ObjectNode view) {
        String user = userByTrigger.remove(trigger);
        if (user == null) {
            throw new Refused("invalid_trigger_id");
        }
        view.put("id", "V%08d".formatted(++number)).put("hash", "156772938." + number);
        modals.put(user, view);
        return view;
    }

    synchronized Optional<ObjectNode> modal(String user) {
        return Optional.ofNullable(modals.get(user));
    }

    synchronized void closeModal(String user) {
        modals.remove(user);
    }

    synchronized void publishHome(String user, ObjectNode view) {
        homes.put(user, view);
    }

    synchronized Optional<ObjectNode> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    synchronized void whisper(Whisper whisper) {
        whispers.add(whisper);
    }

    synchronized List<Whisper> whispers() {
        return List.copyOf(whispers);
    }

    synchronized void unfurl(String channel, String ts, ObjectNode shown) {
        unfurls.put(channel + ":" + ts, shown);
    }

    synchronized Optional<ObjectNode> unfurled(String channel, String ts) {
        return Optional.ofNullable(unfurls.get(channel + ":" + ts));
    }

    synchronized void status(String channel, String thread, String text) {
        statuses.add(text);
        statusByThread.put(channel + ":" + thread, text);
    }

    synchronized List<String> statuses() {
        return List.copyOf(statuses);
    }

    synchronized String status(String channel, String thread) {
        return statusByThread.getOrDefault(channel + ":" + thread, "");
    }

    synchronized void title(String channel, String thread, String title) {
        titles.put(channel + ":" + thread, title);
    }

    synchronized Optional<String> title(String channel, String thread) {
        return Optional.ofNullable(titles.get(channel + ":" + thread));
    }

    synchronized void prompts(String channel, String thread, List<String> messages) {
        prompts.put(channel + ":" + thread, List.copyOf(messages));
    }

    synchronized List<String> prompts(String channel, String thread) {
        return prompts.getOrDefault(channel + ":" + thread, List.of());
    }
}
