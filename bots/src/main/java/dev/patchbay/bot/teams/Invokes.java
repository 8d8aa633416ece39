package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Done;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.ConversationReply.FormRejected;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.util.Optional;

/** What people do with buttons and dialogs; each is answered with what they then see. */
final class Invokes {

    private static final String ON_IT = "On it.";
    private static final String UNKNOWN = "That button is not one of mine any more. Ask again.";

    private final Bus bus;
    private final InboundReader reader;
    private final Extension extension;
    private final FileOffers files;
    private final CardViews views;

    Invokes(Bus bus, InboundReader reader, Extension extension, FileOffers files, CardViews views) {
        this.bus = bus;
        this.reader = reader;
        this.extension = extension;
        this.files = files;
        this.views = views;
    }

    /** Never fails: whoever pressed something is told why it could not be done. */
    Answer handle(Space space, Activity activity) {
        JsonNode value = activity.value();
        return switch (activity.name()) {
            case "adaptiveCard/action" -> tried(() -> action(space, activity, value.path("action")), Answer::line);
            case "task/fetch" -> tried(() -> openDialog(space, activity, value.path("data")), Answer::notice);
            case "task/submit" ->
                tried(
                        () -> submit(space, activity, InboundReader.place(space, activity), value.path("data")),
                        Answer::notice);
            case "composeExtension/fetchTask" ->
                tried(() -> openTicket(space, activity, Extension.about(value)), Answer::notice);
            case "composeExtension/submitAction" ->
                tried(() -> submitElsewhere(space, activity, value.path("data")), Answer::notice);
            case "message/submitAction" ->
                tried(() -> rate(space, activity, value.path("actionValue")), Answer::notice);
            case "fileConsent/invoke" -> tried(() -> files.answered(space, activity), Answer::notice);
            default -> Answer.of(501);
        };
    }

    private interface Work {
        Answer run();
    }

    private interface Telling {
        Answer of(String text);
    }

    private static Answer tried(Work work, Telling telling) {
        try {
            return work.run();
        } catch (Failure failure) {
            return telling.of(failure.getMessage() + " " + failure.code().advice());
        }
    }

    private Answer action(Space space, Activity activity, JsonNode action) {
        JsonNode data = action.path("data");
        return switch (action.path("verb").asText()) {
            case Verb.FORM -> submitStanding(space, activity, data);
            case Verb.FILE -> Answer.line(files.offerDirectly(space, activity, data));
            default ->
                Verb.parse(action.path("verb").asText())
                        .map(verb -> verb instanceof Verb.Refresh refresh
                                ? views.answer(space, activity, refresh)
                                : Answer.line(press(space, activity, verb) instanceof Done ? "Done." : ON_IT))
                        .orElseGet(() -> Answer.line(UNKNOWN));
        };
    }

    private Answer openDialog(Space space, Activity activity, JsonNode data) {
        Optional<Verb> verb = Verb.parse(data.path("press").asText());
        if (verb.isEmpty()) {
            return Answer.notice(UNKNOWN);
        }
        return press(space, activity, verb.get()) instanceof FormOpened opened
                ? dialog(opened.form())
                : Answer.notice(ON_IT);
    }

    private ConversationReply press(Space space, Activity activity, Verb verb) {
        Place place = InboundReader.place(space, activity);
        int button = verb instanceof Verb.Press press ? press.button() : -1;
        Optional<String> label =
                switch (verb) {
                    case Verb.Press press -> press.label();
                    case Verb.PressOwn own -> Optional.of(own.label());
                    case Verb.Refresh refresh -> Optional.empty();
                };
        return tell(new PressButton(
                space.tenant(),
                place,
                reader.room(space, activity),
                reader.sender(space, activity),
                "press:" + place.channel() + ":" + activity.id(),
                activity.timestamp(),
                verb.delivery(),
                button,
                label));
    }

    private Answer openTicket(Space space, Activity activity, String about) {
        Place place = extension.place(space, activity);
        return dialog(open(space, activity, place, FormName.CREATE_TICKET, about));
    }

    private Answer submitElsewhere(Space space, Activity activity, JsonNode data) {
        Place place = extension.place(space, activity);
        Answer answer = submit(space, activity, place, data);
        boolean elsewhere = !place.channel().equals(activity.conversation().base());
        return elsewhere && answer.body().isEmpty() ? Answer.notice("On it: see our direct conversation.") : answer;
    }

    /** A dialog that was sent: closed when it was taken, before them again with what is wrong when not. */
    private Answer submit(Space space, Activity activity, Place place, JsonNode data) {
        Optional<Submission> submission = Dialogs.read(data);
        if (submission.isEmpty()) {
            return Answer.notice(UNKNOWN);
        }
        if (send(space, activity, place, submission.get()) instanceof FormRejected rejected) {
            Form form = again(space, activity, place, submission.get());
            return Answer.dialog(form.title(), Dialogs.card(form, rejected.errors()));
        }
        return Answer.ok();
    }

    /** A form in a message that was sent: a line stands in its place when it was taken. */
    private Answer submitStanding(Space space, Activity activity, JsonNode data) {
        Optional<Submission> submission = Dialogs.read(data);
        if (submission.isEmpty()) {
            return Answer.line(UNKNOWN);
        }
        Place place = InboundReader.place(space, activity);
        if (send(space, activity, place, submission.get()) instanceof FormRejected rejected) {
            Form form = again(space, activity, place, submission.get());
            return Answer.card(Dialogs.standing(form, rejected.errors()));
        }
        return Answer.line(ON_IT);
    }

    private ConversationReply send(Space space, Activity activity, Place place, Submission submission) {
        return tell(new SubmitForm(reader.read(space, activity, place, submission)));
    }

    private Form again(Space space, Activity activity, Place place, Submission submission) {
        return Dialogs.filled(open(space, activity, place, submission.form(), submission.about()), submission);
    }

    private Form open(Space space, Activity activity, Place place, FormName name, String about) {
        OpenForm open = new OpenForm(space.tenant(), place, reader.sender(space, activity), name, about);
        return ((FormOpened) tell(open)).form();
    }

    private static Answer dialog(Form form) {
        return Answer.dialog(form.title(), Dialogs.card(form, java.util.List.of()));
    }

    /** The thumbs Teams shows below an answer; the comment comes as JSON in a string, or as it is. */
    private Answer rate(Space space, Activity activity, JsonNode value) {
        tell(new GiveFeedback(
                space.tenant(),
                InboundReader.place(space, activity),
                reader.sender(space, activity),
                new AnswerRef.ByPost(activity.replyToId()),
                value.path("reaction").asText().equals("like"),
                comment(value.path("feedback").asText())));
        return Answer.ok();
    }

    private static String comment(String feedback) {
        try {
            JsonNode read = WireJson.mapper().readTree(feedback);
            return read instanceof ObjectNode ? read.path("feedbackText").asText() : feedback;
        } catch (IOException plain) {
            return feedback;
        }
    }

    private ConversationReply tell(ConversationCommand command) {
        return bus.call(Addresses.CONVERSATION, command, Patience.LONG);
    }
}
