package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PatientCalls;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what happens in Teams to the conversation actor; an activity is acknowledged once that actor has it. */
final class Events {

    private static final Pattern CONNECT = Pattern.compile("(?i)\\s*connect\\s+(\\S{1,200})\\s*");
    private static final String STRANGER =
            "This Microsoft 365 tenant is not connected to a desk yet. An admin of the desk makes a code on its page"
                    + " Installations; then say here: connect <code>";
    private static final String DIRECTLY = "Say that to me directly, so that the code stays between us.";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final PatientCalls calls;
    private final Spaces spaces;
    private final References references;
    private final Rosters rosters;
    private final InboundReader reader;
    private final ConnectorApi api;
    private final Invokes invokes;

    Events(
            PatientCalls calls,
            Spaces spaces,
            References references,
            Rosters rosters,
            InboundReader reader,
            ConnectorApi api,
            Invokes invokes) {
        this.calls = calls;
        this.spaces = spaces;
        this.references = references;
        this.rosters = rosters;
        this.reader = reader;
        this.api = api;
        this.invokes = invokes;
    }

    /** Takes an activity that has proved where it comes from. */
    Answer handle(Activity activity) {
        Optional<Space> space = spaces.find(activity.space());
        if (space.isEmpty()) {
            return stranger(activity);
        }
        if (weLeft(activity)) {
            forgetRoster(activity);
            references.forget(space.get(), activity);
            return Answer.ok();
        }
        references.learn(space.get(), activity);
        learnTeam(activity);
        switch (activity.type()) {
            case "message" ->
                reader.read(space.get(), activity).map(TakeMessage::new).ifPresent(calls::tell);
            case "messageUpdate" -> edited(space.get(), activity);
            case "messageDelete" ->
                calls.tell(new WithdrawMessage(space.get().tenant(), Platform.TEAMS, InboundReader.eventKey(activity)));
            case "messageReaction" -> reactions(space.get(), activity);
            case "installationUpdate", "conversationUpdate" -> membership(space.get(), activity);
            case "invoke" -> {
                return invokes.handle(space.get(), activity);
            }
            default -> log.debug("nothing is done with {}", activity.type());
        }
        return Answer.ok();
    }

    private void edited(Space space, Activity activity) {
        if (activity.channelData().eventType().equals("editMessage")) {
            calls.tell(new EditMessage(
                    space.tenant(), Platform.TEAMS, InboundReader.eventKey(activity), ActivityText.read(activity)));
        }
    }

    private void reactions(Space space, Activity activity) {
        Sender sender = reader.sender(space, activity);
        Place place = InboundReader.place(space, activity);
        AnswerRef answer = new AnswerRef.ByPost(activity.replyToId());
        for (Activity.Reaction reaction : activity.reactionsAdded()) {
            Thumb.of(reaction)
                    .ifPresent(thumb ->
                            calls.tell(new GiveFeedback(space.tenant(), place, sender, answer, thumb == Thumb.UP, "")));
            TicketReaction.of(reaction)
                    .filter(emoji -> !isUs(activity, List.of(activity.from())))
                    .map(emoji -> new PressByEmoji(
                            space.tenant(),
                            place,
                            reader.room(space, activity),
                            sender,
                            answer,
                            emoji,
                            Optional.of(activity.id()).filter(id -> !id.isEmpty())))
                    .ifPresent(this::press);
        }
        for (Activity.Reaction reaction : activity.reactionsRemoved()) {
            Thumb.of(reaction)
                    .ifPresent(thumb -> calls.tell(new WithdrawFeedback(space.tenant(), place, sender, answer)));
        }
    }

    /** A reaction is answered with nothing: whoever may not do that sees that nothing was done. */
    private void press(PressByEmoji pressed) {
        try {
            calls.tell(pressed);
        } catch (Failure refused) {
            if (refused.code().status() >= 500) {
                throw refused;
            }
            log.info("a reaction was refused: {}", refused.getMessage());
        }
    }

    /** An upgrade takes an app out and puts it in again; that is no leaving. */
    private static boolean weLeft(Activity activity) {
        return switch (activity.type()) {
            case "installationUpdate" -> activity.action().equals("remove");
            case "conversationUpdate" -> isUs(activity, activity.membersRemoved());
            default -> false;
        };
    }

    private static boolean isUs(Activity activity, List<Activity.Account> members) {
        return members.stream()
                .anyMatch(member -> member.id().equals(activity.recipient().id()));
    }

    private void learnTeam(Activity activity) {
        String team = activity.channelData().team().id();
        if (!team.isEmpty()) {
            rosters.belongs(activity.conversation().base(), team);
        }
    }

    private void forgetRoster(Activity activity) {
        rosters.forget(
                activity.conversation().base(), activity.channelData().team().id());
    }

    private void membership(Space space, Activity activity) {
        forgetRoster(activity);
        if (activity.action().startsWith("add") || isUs(activity, activity.membersAdded())) {
            spaces.installed(space, reader.organisation(space.id(), activity));
        }
    }

    /** Somebody of a tenant that no desk is connected to: told so when they speak to us, or connected by their code. */
    private Answer stranger(Activity activity) {
        boolean direct = activity.conversation().isPersonal();
        if (activity.type().equals("message") && (direct || ActivityText.mentionsUs(activity))) {
            Matcher connect = CONNECT.matcher(ActivityText.read(activity));
            if (!connect.matches()) {
                say(activity, STRANGER);
            } else if (!direct) {
                say(activity, DIRECTLY);
            } else {
                say(activity, connected(activity, connect.group(1)));
            }
        }
        return Answer.ok();
    }

    private String connected(Activity activity, String code) {
        return spaces.connect(activity.space(), code, reader.organisation(activity.space(), activity))
                ? "Connected. Everybody of this tenant can ask me now."
                : "That code is not good any more. An admin of the desk makes a new one.";
    }

    private void say(Activity activity, String text) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("type", "message")
                .put("textFormat", "plain")
                .put("text", text);
        try {
            api.post(activity.serviceUrl(), activity.conversation().id(), message);
        } catch (Refusal refusal) {
            log.info("a stranger could not be answered: {}", refusal.getMessage());
        }
    }
}
