package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.discord.ActionId.DraftId;
import dev.patchbay.bot.discord.DiscordApi.InteractionRef;
import dev.patchbay.bot.discord.Drafts.Draft;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormRejected;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/**
 * Forms in modals. A modal cannot show what is wrong with a field, and neither follows another nor stays open: what is
 * wrong is said in a message only its author sees, with a button that opens the form again as it was typed; and so a
 * form of more than five fields goes on.
 */
final class FormDialogs {

    private static final int MODAL = 9;
    private static final int BLURPLE = 1;

    private final DiscordApi api;
    private final Inbox inbox;
    private final InboundReader reader;
    private final Drafts drafts = new Drafts();

    FormDialogs(DiscordApi api, Inbox inbox, InboundReader reader) {
        this.api = api;
        this.inbox = inbox;
        this.reader = reader;
    }

    /** Opens a form, as the first answer to an interaction. */
    void open(InteractionRef interaction, String user, Form form, Place place) throws Refusal {
        show(interaction, drafts.begin(user, form, place), 0);
    }

    /** Opens a page of a draft again. */
    void reopen(InteractionRef interaction, String user, DraftId id) throws Refusal {
        Optional<Draft> draft = drafts.find(id.draft(), user);
        if (draft.isPresent()) {
            show(interaction, draft.get(), Math.clamp(id.page(), 0, draft.get().pages() - 1));
        } else {
            Answers.say(api, interaction, "This form is no longer open. Please open it anew.");
        }
    }

    /** Takes a page that was filled in. */
    void submit(ModalInteractionEvent event, DraftId id) throws Refusal {
        InteractionRef interaction = Answers.ref(event);
        Answers.think(api, interaction, true);
        Optional<Draft> found = drafts.find(id.draft(), event.getUser().getId());
        if (found.isEmpty()) {
            Answers.finish(api, interaction, lost(event), List.of());
            return;
        }
        Draft draft = drafts.keep(found.get(), values(event, found.get().form()));
        if (id.page() + 1 < draft.pages()) {
            String kept = "Part %d of %d is kept.".formatted(id.page() + 1, draft.pages());
            Answers.finish(api, interaction, kept, button("Continue", draft, id.page() + 1));
        } else {
            send(event, interaction, draft);
        }
    }

    private void send(ModalInteractionEvent event, InteractionRef interaction, Draft draft) throws Refusal {
        Submission submission = new Submission(draft.form().name(), draft.form().about(), draft.values());
        SubmitForm submit = new SubmitForm(reader.told(
                event.getMessageChannel(),
                draft.place(),
                InboundReader.sender(event.getUser(), event.getMember()),
                event.getId(),
                event.getTimeCreated().toInstant(),
                submission.inWords(),
                List.of(),
                Optional.of(submission)));
        try {
            ConversationReply reply = inbox.ask(submit, Bus.PATIENCE);
            if (reply instanceof FormRejected rejected) {
                reject(interaction, draft, rejected);
            } else {
                Answers.finish(api, interaction, "Sent.", List.of());
            }
        } catch (Failure failure) {
            Answers.finish(api, interaction, Answers.words(failure), button("Try again", draft, draft.pages() - 1));
        }
    }

    private void reject(InteractionRef interaction, Draft draft, FormRejected rejected) throws Refusal {
        String errors = rejected.errors().stream()
                .map(error -> "**" + DiscordText.escape(label(draft.form(), error.field()), 200) + "**: "
                        + DiscordText.escape(error.message(), 300))
                .collect(Collectors.joining("\n"));
        int page = rejected.errors().stream()
                .mapToInt(error -> draft.page(error.field()))
                .min()
                .orElse(0);
        Answers.finish(
                api,
                interaction,
                "Not sent yet:\n" + PlainText.cut(errors, DiscordLimits.CONTENT - 100),
                button("Correct", draft, page));
    }

    private void show(InteractionRef interaction, Draft draft, int page) throws Refusal {
        ObjectNode callback = MessageJson.object().put("type", MODAL);
        callback.set("data", ModalJson.page(draft, page));
        api.answer(interaction, callback);
    }

    private static List<ObjectNode> button(String label, Draft draft, int page) {
        return List.of(MessageJson.row(List.of(MessageJson.button(BLURPLE, label, new DraftId(draft.id(), page)))));
    }

    private static Map<String, String> values(ModalInteractionEvent event, Form form) {
        Map<String, String> values = new HashMap<>();
        for (Form.Field field : form.fields()) {
            ModalMapping given = event.getValue(field.name());
            if (given != null) {
                values.put(field.name(), ModalJson.meant(field, PlainText.clean(value(given))));
            }
        }
        return values;
    }

    private static String value(ModalMapping given) {
        return switch (given.getType()) {
            case TEXT_INPUT -> given.getAsString();
            default ->
                given.getAsStringList().isEmpty() ? "" : given.getAsStringList().getFirst();
        };
    }

    /** Gives back what was typed into a form nobody remembers. */
    private static String lost(ModalInteractionEvent event) {
        String typed = event.getValues().stream()
                .map(FormDialogs::value)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        return "This form was opened too long ago, or before a restart. Please open it anew. You had typed:\n"
                + DiscordText.fenced(PlainText.cut(PlainText.clean(typed), 1_800));
    }

    private static String label(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Form.Field::label)
                .findFirst()
                .orElse(name);
    }
}
