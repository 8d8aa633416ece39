package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Interactions: what people do with commands, buttons and modals, and how the bot answers it. */
final class InteractionApi {

    private static final int EPHEMERAL = 64;
    private static final int LOADING = 128;
    private static final int CHOICES = 25;

    private final World world;
    private final Messages messages;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
    private final Map<String, OpenModal> modals = new ConcurrentHashMap<>();
    private final Map<String, JsonArray> choices = new ConcurrentHashMap<>();
    private volatile JsonArray commands = new JsonArray();

    InteractionApi(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    /** A modal as it stands before somebody, and where it was opened. */
    record OpenModal(JsonObject modal, String channel, String message) {}

    /** Tells the bot of something a person did. */
    Interaction begin(int type, JsonObject user, String channelId, String message, JsonObject data) {
        JsonObject channel = world.channel(channelId);
        String id = world.newId();
        Interaction interaction = new Interaction(id, "token-" + id, type, user, channelId, message);
        byToken.put(interaction.token(), interaction);
        JsonObject told = new JsonObject()
                .put("id", id)
                .put("application_id", world.bot().getString("id"))
                .put("type", type)
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", channelId)
                .put("channel", channel.copy())
                .put("data", data)
                .put("locale", "en-US")
                .put("app_permissions", "0")
                .put("entitlements", new JsonArray())
                .put("authorizing_integration_owners", new JsonObject())
                .put("attachment_size_limit", MessageRules.FILE_BYTES);
        if (!message.isEmpty()) {
            told.put("message", world.message(channelId, message).copy());
        }
        world.dispatchInteraction(channel, user, told);
        return interaction;
    }

    Optional<OpenModal> modal(String user) {
        return Optional.ofNullable(modals.get(user));
    }

    void closeModal(String user) {
        modals.remove(user);
    }

    /** What was offered for what somebody typed; nothing while there is no answer. */
    Optional<JsonArray> choices(Interaction interaction) {
        return Optional.ofNullable(choices.get(interaction.id()));
    }

    /** The commands the bot has registered. */
    JsonArray commands() {
        return commands;
    }

    /** What the bot let go unanswered for more than three seconds. */
    List<String> unanswered() {
        return byToken.values().stream()
                .filter(interaction -> interaction.overdue(world.clock().instant()))
                .sorted(Comparator.comparing(Interaction::id))
                .map(interaction -> "interaction " + interaction.id() + " got no answer within three seconds")
                .toList();
    }

    Object register(Call call) {
        CommandRules.check(call.array());
        JsonArray registered = new JsonArray();
        for (int index = 0; index < call.array().size(); index++) {
            registered.add(call.array()
                    .getJsonObject(index)
                    .copy()
                    .put("id", world.newId())
                    .put("application_id", call.parameter(0))
                    .put("version", world.newId()));
        }
        commands = registered;
        return registered;
    }

    Object callback(Call call) {
        Interaction interaction = Optional.ofNullable(byToken.get(call.parameter(1)))
                .filter(known -> known.id().equals(call.parameter(0)))
                .orElseThrow(() -> Refused.unknown(10_062, "interaction"));
        int type = call.object().getInteger("type", 0);
        JsonObject data = call.object().getJsonObject("data", new JsonObject());
        check(type, data, interaction, call);
        interaction.answer(world.clock().instant());
        answer(interaction, type, data, call);
        return null;
    }

    Object original(Call call) {
        return originalOf(call);
    }

    Object editOriginal(Call call) {
        JsonObject message = originalOf(call);
        MessageRules.edit(call.object(), call.files());
        messages.change(message, call.object(), call.files());
        message.put("flags", message.getInteger("flags") & ~LOADING);
        if (!message.containsKey("seen_by")) {
            world.changed(message);
        }
        return message;
    }

    Object deleteOriginal(Call call) {
        JsonObject message = originalOf(call);
        world.remove(message.getString("channel_id"), message.getString("id"));
        return null;
    }

    Object followUp(Call call) {
        Interaction interaction = byWebhook(call);
        JsonObject sent = call.object();
        MessageRules.create(sent, call.files());
        return post(interaction, sent, call);
    }

    private void check(int type, JsonObject data, Interaction interaction, Call call) {
        switch (type) {
            case 4 -> MessageRules.create(data, call.files());
            case 5 -> new BodyCheck().onlyFields("data", data, Set.of("flags"));
            case 6 -> {
                if (interaction.message().isEmpty()) {
                    throw Refused.invalid(Map.of("type", "There is no message to be updated"));
                }
            }
            case 7 -> MessageRules.edit(data, call.files());
            case 8 -> choices(data, interaction);
            case 9 -> {
                if (interaction.type() == Interaction.MODAL_SUBMIT) {
                    throw Refused.invalid(Map.of("type", "A modal cannot be answered with a modal"));
                }
                BodyCheck check = new BodyCheck();
                new ComponentRules(check).modal(data);
                check.end();
            }
            default -> throw Refused.invalid(Map.of("type", "Value must be one of (4, 5, 6, 7, 8, 9)."));
        }
    }

    private void answer(Interaction interaction, int type, JsonObject data, Call call) {
        switch (type) {
            case 4 -> interaction.original(post(interaction, data, call).getString("id"));
            case 5 -> {
                JsonObject thinking = new JsonObject().put("flags", data.getInteger("flags", 0) | LOADING);
                interaction.original(post(interaction, thinking, call).getString("id"));
            }
            case 7 -> {
                JsonObject message = world.message(interaction.channel(), interaction.message());
                messages.change(message, data, call.files());
            }
            case 8 -> choices.put(interaction.id(), data.getJsonArray("choices"));
            case 9 ->
                modals.put(
                        interaction.user().getString("id"),
                        new OpenModal(data, interaction.channel(), interaction.message()));
            default -> {}
        }
    }

    private void choices(JsonObject data, Interaction interaction) {
        BodyCheck check = new BodyCheck();
        JsonArray offered = check.array("data", data, "choices", 0, CHOICES);
        for (int index = 0; index < offered.size(); index++) {
            check.text("data.choices." + index, offered.getJsonObject(index), "name", 1, 100, true);
        }
        if (interaction.type() != Interaction.AUTOCOMPLETE) {
            check.problem("type", "Only autocompletion is answered with choices");
        }
        check.end();
    }

    private JsonObject post(Interaction interaction, JsonObject sent, Call call) {
        JsonObject message = messages.make(interaction.channel(), world.bot(), sent, call.files());
        message.put("application_id", world.bot().getString("id"));
        message.put(
                "interaction_metadata",
                new JsonObject()
                        .put("id", interaction.id())
                        .put("type", interaction.type())
                        .put("user", interaction.user())
                        .put("authorizing_integration_owners", new JsonObject()));
        if ((message.getInteger("flags") & EPHEMERAL) != 0) {
            world.addUnseen(message.put("seen_by", interaction.user().getString("id")));
            return message;
        }
        world.add(message);
        return message;
    }

    private JsonObject originalOf(Call call) {
        Interaction interaction = byWebhook(call);
        if (interaction.original().isEmpty()) {
            throw Refused.unknown(10_008, "Message");
        }
        return world.message(interaction.channel(), interaction.original());
    }

    private Interaction byWebhook(Call call) {
        Interaction interaction = Optional.ofNullable(byToken.get(call.parameter(1)))
                .orElseThrow(() -> Refused.unknown(10_015, "Webhook"));
        interaction.requireToken(world.clock().instant());
        return interaction;
    }
}
