package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.chat.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns Teams' activities into messages in our words. */
final class InboundReader {

    private static final String DOWNLOAD = "application/vnd.microsoft.teams.file.download.info";
    private static final String SHARED = "shared";

    private final Rosters rosters;
    private final ChannelNames names;

    InboundReader(Rosters rosters, ChannelNames names) {
        this.rosters = rosters;
        this.names = names;
    }

    /** Reads a message; one that is nobody's question to us is none. */
    Optional<InboundMessage> read(Space space, Activity activity) {
        Optional<Addressing> addressing = addressing(activity);
        if (addressing.isEmpty() || !isPerson(activity)) {
            return Optional.empty();
        }
        Place place = place(space, activity);
        return Optional.of(new InboundMessage(
                space.tenant(),
                place,
                eventKey(activity),
                sender(space, activity),
                addressing.get(),
                activity.timestamp(),
                ActivityText.read(activity),
                attachments(activity),
                room(space, activity),
                inThread(activity),
                Optional.empty()));
    }

    /** Reads a form that somebody sent. */
    InboundMessage read(Space space, Activity activity, Place place, Submission submission) {
        return new InboundMessage(
                space.tenant(),
                place,
                "form:" + place.channel() + ":" + activity.id(),
                sender(space, activity),
                Addressing.DIRECT,
                activity.timestamp(),
                PlainText.cut(PlainText.clean(submission.inWords()), InboundMessage.MAX_TEXT),
                List.of(),
                room(space, activity),
                true,
                Optional.of(submission));
    }

    /** What names a message, its changes and its deletion. */
    static String eventKey(Activity activity) {
        return "message:" + activity.conversation().base() + ":" + activity.id();
    }

    /** Where something stands: in channels in the thread of its root. */
    static Place place(Space space, Activity activity) {
        Activity.Conversation conversation = activity.conversation();
        String root = conversation.isChannel() ? rootOf(activity) : conversation.base();
        return new Place(Platform.TEAMS, space.id(), conversation.base(), root);
    }

    /** Whoever did something. Everybody of a customer's own tenant is of another organisation than ours. */
    Sender sender(Space space, Activity activity) {
        Activity.Account from = activity.from();
        String name = from.name().isEmpty() ? from.id() : from.name();
        Sender unknown = new Sender(from.id(), name, Optional.empty(), true);
        return sender(space, activity.serviceUrl(), activity.conversation().base(), unknown);
    }

    /** Somebody of a conversation, as Teams knows them; as they are supposed to be where it does not say. */
    Sender sender(Space space, String serviceUrl, String conversation, Sender supposed) {
        Sender found = rosters.find(serviceUrl, conversation, space.id())
                .person(supposed.user())
                .orElseGet(() -> rosters.person(serviceUrl, conversation, space.id(), supposed));
        boolean guest = found.guest() || space.customer().isPresent();
        return new Sender(found.user(), found.name(), found.email(), guest, found.unsure());
    }

    /** What a tenant is called: the domain of whoever acts there, which Microsoft has verified; else its id. */
    String organisation(String space, Activity activity) {
        return rosters.find(activity.serviceUrl(), activity.conversation().base(), space)
                .person(activity.from().id())
                .flatMap(Sender::email)
                .map(email -> email.substring(email.indexOf('@') + 1))
                .orElse(space);
    }

    /** Who can read along. */
    Room room(Space space, Activity activity) {
        Activity.Conversation conversation = activity.conversation();
        if (conversation.isPersonal()) {
            return Room.direct();
        }
        boolean shared = activity.channelData().channel().type().equals(SHARED);
        Room room = conversation.isChannel()
                ? new Room(Room.Kind.CHANNEL, names.find(activity), shared, !shared)
                : new Room(Room.Kind.GROUP, conversation.name(), shared, !shared);
        return room(space, activity.serviceUrl(), conversation.base(), room);
    }

    /** A room whose people are asked for where nobody is sure who reads along. */
    Room room(Space space, String serviceUrl, String conversation, Room supposed) {
        if (!supposed.unsure()) {
            return supposed;
        }
        if (space.customer().isPresent()) {
            return new Room(supposed.kind(), supposed.name(), true);
        }
        Roster roster = rosters.find(serviceUrl, conversation, space.id());
        return new Room(supposed.kind(), supposed.name(), roster.open(), roster.unsure());
    }

    private static boolean isPerson(Activity activity) {
        return !activity.from().id().isEmpty() && !activity.from().id().startsWith("28:");
    }

    /** A message of its own in a channel that does not mention us is not for us. */
    private static Optional<Addressing> addressing(Activity activity) {
        if (activity.conversation().isPersonal() || ActivityText.mentionsUs(activity)) {
            return Optional.of(Addressing.DIRECT);
        }
        boolean possible = !activity.conversation().isChannel() || inThread(activity);
        return possible ? Optional.of(Addressing.THREAD) : Optional.empty();
    }

    private static boolean inThread(Activity activity) {
        return activity.conversation().isChannel() && !rootOf(activity).equals(activity.id());
    }

    /** A message outside of threads opens one; anything else there is in the channel itself. */
    private static String rootOf(Activity activity) {
        Activity.Conversation conversation = activity.conversation();
        if (!conversation.root().isEmpty()) {
            return conversation.root();
        }
        return activity.type().startsWith("message") ? activity.id() : conversation.base();
    }

    /** In direct conversations files come with an address; elsewhere they only show that they are there. */
    private static List<Attachment> attachments(Activity activity) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode attachment : activity.attachments()) {
            String type = attachment.path("contentType").asText();
            if (type.equals(DOWNLOAD)) {
                String url = attachment.path("content").path("downloadUrl").asText();
                attachments.add(Attachment.remote(attachment.path("name").asText("file"), 0, url));
            } else if (type.equals("text/html")
                    && attachment.path("content").asText().contains("<attachment")) {
                attachments.add(Attachment.remote("the file in this channel", 0, ""));
            }
        }
        return attachments;
    }
}
