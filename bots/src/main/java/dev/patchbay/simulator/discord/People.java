package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.discord.InteractionApi.OpenModal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do in Discord. */
final class People {

    private static final int STRING_OPTION = 3;
    private static final int COMPONENT_BUTTON = 2;

    private final World world;
    private final Messages messages;
    private final InteractionApi interactions;
    private final Reactions reactions;

    People(World world, Messages messages, InteractionApi interactions, Reactions reactions) {
        this.world = world;
        this.messages = messages;
        this.interactions = interactions;
        this.reactions = reactions;
    }

    Said say(Member member, Spot spot, String text, List<Upload> files) {
        boolean inThread = !spot.thread().isEmpty() && !spot.thread().equals(spot.channel());
        String channel = inThread ? spot.thread() : spot.channel();
        if (inThread && world.channelIfAny(channel).isEmpty()) {
            world.openThread(channel, world.channel(spot.channel()), member.id(), "Thread");
        }
        JsonObject message = write(member, channel, world.newId(), text, files);
        boolean direct = world.channel(channel).getInteger("type") == Forms.DIRECT;
        Spot thread = inThread || direct ? spot : new Spot(channel, message.getString("id"));
        return new Said(message.getString("id"), member, thread);
    }

    Said post(Member member, JsonObject forum, String title, String text) {
        JsonObject thread = world.openThread(world.newId(), forum, member.id(), title);
        String id = thread.getString("id");
        write(member, id, id, text, List.of());
        return new Said(id, member, new Spot(forum.getString("id"), id));
    }

    void edit(Said said, String text) {
        JsonObject message = world.find(said.id());
        messages.change(message, new JsonObject().put("content", text), List.of());
        world.changed(message);
    }

    /** @param added false when it is taken back */
    void react(Member member, String messageId, Reaction reaction, boolean added) {
        JsonObject message = world.find(messageId);
        JsonObject channel = world.channel(message.getString("channel_id"));
        String emoji = reaction.sign();
        reactions.change(message, emoji, member.id(), added);
        JsonObject told = new JsonObject()
                .put("user_id", member.id())
                .put("channel_id", message.getString("channel_id"))
                .put("message_id", messageId)
                .put("message_author_id", message.getJsonObject("author").getString("id"))
                .put("emoji", new JsonObject().putNull("id").put("name", emoji))
                .put("burst", false)
                .put("type", 0);
        if (channel.containsKey("guild_id")) {
            told.put("member", Forms.member(List.of()).put("user", user(member)));
        }
        world.tell(added ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", channel, told);
    }

    void press(Member member, List<JsonObject> standing, String label) {
        JsonObject message = standing.reversed().stream()
                .filter(candidate -> ShownMessages.customId(candidate, label).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" stands there"));
        JsonObject data = new JsonObject()
                .put("custom_id", ShownMessages.customId(message, label).orElseThrow())
                .put("component_type", COMPONENT_BUTTON)
                .put("id", 1);
        interactions.begin(
                Interaction.COMPONENT, user(member), message.getString("channel_id"), message.getString("id"), data);
    }

    void createTicketFrom(Member member, Said said) {
        JsonObject message = world.find(said.id());
        JsonObject resolved = new JsonObject().put("messages", new JsonObject().put(said.id(), message.copy()));
        JsonObject data = command("Create ticket", CommandRules.MESSAGE)
                .put("target_id", said.id())
                .put("resolved", resolved);
        interactions.begin(Interaction.COMMAND, user(member), message.getString("channel_id"), "", data);
    }

    /** "help" is /help, "ticket show TKT-7" is /ticket show, anything else /ask. */
    void command(Member member, Spot spot, String text) {
        JsonObject data;
        if (text.equals("help")) {
            data = command("help", CommandRules.CHAT_INPUT);
        } else if (text.startsWith("ticket ")) {
            String[] words = text.split(" ", 3);
            JsonObject sub =
                    new JsonObject().put("type", CommandRules.SUB_COMMAND).put("name", words[1]);
            sub.put("options", options(words[1], words.length > 2 ? words[2] : ""));
            data = command("ticket", CommandRules.CHAT_INPUT).put("options", new JsonArray().add(sub));
        } else {
            data = command("ask", CommandRules.CHAT_INPUT)
                    .put("options", new JsonArray().add(option("question", text)));
        }
        interactions.begin(Interaction.COMMAND, user(member), place(spot), "", data);
    }

    Optional<List<String>> complete(Member member, Spot spot, String subCommand, String option, String typed) {
        JsonObject sub = new JsonObject()
                .put("type", CommandRules.SUB_COMMAND)
                .put("name", subCommand)
                .put("options", new JsonArray().add(option(option, typed).put("focused", true)));
        JsonObject data = command("ticket", CommandRules.CHAT_INPUT).put("options", new JsonArray().add(sub));
        Interaction asked = interactions.begin(Interaction.AUTOCOMPLETE, user(member), place(spot), "", data);
        for (int wait = 0; wait < 60 && interactions.choices(asked).isEmpty(); wait++) {
            pause();
        }
        return interactions.choices(asked).map(offered -> ShownMessages.objects(offered)
                .map(choice -> choice.getString("name"))
                .toList());
    }

    void submit(Member member, Map<String, String> values) {
        OpenModal open = interactions
                .modal(member.id())
                .orElseThrow(() -> new IllegalArgumentException("no dialog stands before " + member.name()));
        interactions.closeModal(member.id());
        interactions.begin(
                Interaction.MODAL_SUBMIT,
                user(member),
                open.channel(),
                open.message(),
                Modals.submission(open.modal(), values));
    }

    private JsonObject write(Member member, String channel, String id, String text, List<Upload> files) {
        List<MessageRules.Upload> uploads = new ArrayList<>();
        files.forEach(file ->
                uploads.add(new MessageRules.Upload("" + uploads.size(), file.name(), Buffer.buffer(file.content()))));
        JsonObject message = messages.make(channel, user(member), new JsonObject().put("content", text), uploads);
        message.put("id", id).put("member", Forms.member(List.of()));
        message.put("timestamp", Forms.time(Snowflakes.time(id)));
        return world.add(message);
    }

    private static JsonArray options(String subCommand, String value) {
        String name = subCommand.equals("show") ? "ticket" : subCommand.equals("list") ? "which" : "title";
        return value.isEmpty() ? new JsonArray() : new JsonArray().add(option(name, value));
    }

    private static JsonObject option(String name, String value) {
        return new JsonObject().put("type", STRING_OPTION).put("name", name).put("value", value);
    }

    private JsonObject command(String name, int type) {
        String id = ShownMessages.objects(interactions.commands())
                .filter(command -> name.equals(command.getString("name")))
                .map(command -> command.getString("id"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command \"" + name + "\" is registered"));
        return new JsonObject().put("id", id).put("name", name).put("type", type);
    }

    private JsonObject user(Member member) {
        return world.userById(member.id());
    }

    private static String place(Spot spot) {
        return spot.thread().isEmpty() ? spot.channel() : spot.thread();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
