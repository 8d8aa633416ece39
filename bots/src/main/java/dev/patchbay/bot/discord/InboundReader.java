package dev.patchbay.bot.discord;

import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.chat.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Turns what happens on Discord into messages in our words; one that is nobody's question to us is none. */
final class InboundReader {

    private final Guilds guilds;

    InboundReader(Guilds guilds) {
        this.guilds = guilds;
    }

    /** Whether a person wrote it to us, or may have: in a channel itself only a mention is for us. */
    boolean isForUs(Message message) {
        return isByPerson(message)
                && (isDirect(message) || message.getChannelType().isThread());
    }

    /**
     * True for a message that a thread began at, which then has its id: it may have been for us before its mention was
     * taken out of it.
     */
    boolean beganThread(Message message) {
        return isByPerson(message)
                && message.isFromGuild()
                && message.getGuild().getThreadChannelById(message.getIdLong()) != null;
    }

    private static boolean isByPerson(Message message) {
        return !message.getAuthor().isBot()
                && !message.getAuthor().isSystem()
                && !message.isWebhookMessage()
                && (message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY);
    }

    /** A message that is for us; fails where it cannot be found out just now whose server it is. */
    InboundMessage read(Message message) {
        MessageChannel channel = message.getChannel();
        Place place = place(channel, message.getId());
        return new InboundMessage(
                guilds.tenant(place.space()),
                place,
                eventKey(channel.getId(), message.getId()),
                sender(message.getAuthor(), message.getMember()),
                isDirect(message) ? Addressing.DIRECT : Addressing.THREAD,
                message.getTimeCreated().toInstant(),
                text(message),
                attachments(message.getAttachments()),
                room(channel),
                channel.getType().isThread() && !message.getId().equals(channel.getId()),
                Optional.empty());
    }

    /** What a person tells us other than by a message: a command, a filled-in form. */
    InboundMessage told(
            MessageChannel channel,
            Place place,
            Sender sender,
            String interaction,
            Instant at,
            String text,
            List<Attachment> attachments,
            Optional<Submission> submission) {
        return new InboundMessage(
                guilds.tenant(place.space()),
                place,
                "interaction:" + interaction,
                sender,
                Addressing.DIRECT,
                at,
                text(text),
                attachments,
                room(channel),
                channel.getType().isThread(),
                submission);
    }

    /** Names a message; the same for whatever happens to it later. */
    static String eventKey(String channel, String message) {
        return "message:" + channel + ":" + message;
    }

    /** Discord vouches for nobody's email, and a guild's members may be anybody. */
    static Sender sender(User user, Member member) {
        return new Sender(
                user.getId(),
                member == null ? user.getEffectiveName() : member.getEffectiveName(),
                Optional.empty(),
                true);
    }

    /** The text as people read it, without mentions of the bot. */
    static String text(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        String shown = message.getContentRaw().replaceAll("<@!?" + self + ">", "");
        for (User user : message.getMentions().getUsers()) {
            String name = Matcher.quoteReplacement("@" + user.getEffectiveName());
            shown = shown.replaceAll("<@!?" + user.getId() + ">", name);
        }
        return text(shown.replaceAll("<a?(:\\w+:)\\d+>", "$1"));
    }

    /** Where something in a channel belongs; {@code starter} is the message a thread can begin at, or empty. */
    static Place place(MessageChannel channel, String starter) {
        if (channel instanceof ThreadChannel thread) {
            return new Place(
                    Platform.DISCORD,
                    thread.getGuild().getId(),
                    thread.getParentChannel().getId(),
                    thread.getId());
        }
        if (channel instanceof GuildChannel inGuild) {
            boolean begins = !starter.isEmpty() && mayOpenThread(inGuild);
            return new Place(
                    Platform.DISCORD, inGuild.getGuild().getId(), channel.getId(), begins ? starter : channel.getId());
        }
        return new Place(Platform.DISCORD, Guilds.DIRECT, channel.getId(), channel.getId());
    }

    static Room room(MessageChannel channel) {
        if (!(channel instanceof GuildChannel inGuild)) {
            return Room.direct();
        }
        if (channel instanceof ThreadChannel thread) {
            Room parent = room((GuildChannel) thread.getParentChannel());
            return thread.isPublic() ? parent : new Room(Room.Kind.GROUP, parent.name(), false);
        }
        return room(inGuild);
    }

    private static Room room(GuildChannel channel) {
        Guild guild = channel.getGuild();
        boolean open = guild.getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL);
        return new Room(Room.Kind.CHANNEL, channel.getName(), open);
    }

    private static boolean mayOpenThread(GuildChannel channel) {
        boolean takesThreads = channel.getType() == ChannelType.TEXT || channel.getType() == ChannelType.NEWS;
        return takesThreads
                && channel.getGuild()
                        .getSelfMember()
                        .hasPermission(channel, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);
    }

    static List<Attachment> attachments(List<Message.Attachment> files) {
        return files.stream()
                .map(file -> Attachment.remote(file.getFileName(), file.getSize(), file.getUrl()))
                .toList();
    }

    private static boolean isDirect(Message message) {
        long self = message.getJDA().getSelfUser().getIdLong();
        return message.getChannelType() == ChannelType.PRIVATE
                || message.getMentions().getUsers().stream().anyMatch(user -> user.getIdLong() == self);
    }

    private static String text(String read) {
        return PlainText.cut(PlainText.clean(read).strip(), InboundMessage.MAX_TEXT);
    }
}
