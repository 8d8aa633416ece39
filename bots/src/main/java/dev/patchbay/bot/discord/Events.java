package dev.patchbay.bot.discord;

import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on Discord, handed on: what concerns one conversation in its order, interactions at once. */
final class Events extends ListenerAdapter implements CatchUp.Missed {

    /** What the bot does needs these, and no more. */
    private static final Set<Permission> PERMISSIONS = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Lanes lanes = new Lanes(this::lookAgain);
    private final Inbox inbox;
    private final InboundReader reader;
    private final Guilds guilds;
    private final Threads threads;
    private final Interactions interactions;
    private final CatchUp catchUp;
    private final Reactions reactions;
    private volatile JDA session;

    Events(
            Inbox inbox,
            InboundReader reader,
            Guilds guilds,
            Threads threads,
            Interactions interactions,
            CatchUp catchUp) {
        this.inbox = inbox;
        this.reader = reader;
        this.guilds = guilds;
        this.threads = threads;
        this.interactions = interactions;
        this.catchUp = catchUp;
        this.reactions = new Reactions(inbox, guilds, lanes);
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        take(event.getMessage());
    }

    /** Takes a message unless it is not for us, or was taken before. */
    private void take(Message message) {
        if (!reader.isForUs(message)) {
            return;
        }
        if (message.getChannelType() == ChannelType.PRIVATE) {
            catchUp.wroteDirectly(message.getChannelId());
        }
        Place place = InboundReader.place(message.getChannel(), message.getId());
        lanes.run(place.thread(), () -> {
            boolean taken = inbox.handOver("a message", () -> new TakeMessage(reader.read(message)))
                    .filter(Taken.class::isInstance)
                    .isPresent();
            if (taken && message.getChannelId().equals(place.channel())) {
                lanes.run(
                        "threads of " + place.channel(),
                        () -> quietly("no thread opened yet", () -> threads.open(place, message.getContentRaw())));
            }
        });
    }

    /** Discord tells of an edit also when it has only looked at an address in the message. */
    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        changed(event.getMessage());
    }

    @Override
    public void written(Message message) {
        take(message);
        changed(message);
    }

    @Override
    public void judged(Message answer, Thumbs.Given thumb) {
        reactions.found(answer, thumb);
    }

    @Override
    public void deleted(MessageChannel channel, String message) {
        withdraw(channel, message);
    }

    private void changed(Message message) {
        if (message.isEdited() && (reader.isForUs(message) || reader.beganThread(message))) {
            Place place = InboundReader.place(message.getChannel(), message.getId());
            handOver("an edit", place.thread(), () -> {
                InboundMessage changed = reader.read(message);
                return new EditMessage(changed.tenant(), Platform.DISCORD, changed.eventKey(), changed.text());
            });
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        withdraw(event.getChannel(), event.getMessageId());
    }

    @Override
    public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
        event.getMessageIds().forEach(id -> withdraw(event.getChannel(), id));
    }

    private void withdraw(MessageChannel channel, String message) {
        Place place = InboundReader.place(channel, message);
        String key = InboundReader.eventKey(channel.getId(), message);
        handOver(
                "a deletion",
                place.thread(),
                () -> new WithdrawMessage(guilds.tenant(place.space()), Platform.DISCORD, key));
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        reactions.added(event);
    }

    @Override
    public void onMessageReactionRemove(MessageReactionRemoveEvent event) {
        reactions.removed(event);
    }

    private void handOver(String what, String lane, Supplier<ConversationCommand> command) {
        lanes.run(lane, () -> inbox.handOver(what, command));
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        soon(() -> interactions.command(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        soon(() -> interactions.command(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        soon(() -> interactions.complete(event));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        soon(() -> interactions.button(event));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        soon(() -> interactions.modal(event));
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        present(event.getGuild().getId(), event.getGuild().getName());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        present(event.getGuild().getId(), event.getGuild().getName());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        lanes.run(event.getGuild().getId(), () -> guilds.left(event.getGuild().getId()));
    }

    @Override
    public void onReady(ReadyEvent event) {
        session = event.getJDA();
        log.info(
                "Discord is connected in {} servers; the bot is invited to others with {}",
                event.getGuildTotalCount(),
                event.getJDA().getInviteUrl(PERMISSIONS));
        lanes.run("start", () -> quietly("commands not registered", interactions::register));
        catchUp.run(event.getJDA(), this);
    }

    /** What did not fit is read from the channels, once there is room. */
    private void lookAgain() {
        JDA current = session;
        if (current != null) {
            catchUp.run(current, this);
        }
    }

    /** The session could not be resumed: what happened meanwhile was told to nobody. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        catchUp.run(event.getJDA(), this);
    }

    private void present(String guild, String name) {
        lanes.run(guild, () -> guilds.present(guild, name));
    }

    private void soon(Attempt attempt) {
        Thread.ofVirtual().name("discord-interaction").start(() -> quietly("an interaction got no answer", attempt));
    }

    private void quietly(String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (Refusal refusal) {
            log.warn("{}: {}", what, refusal.getMessage());
        }
    }

    private interface Attempt {
        void run() throws Refusal;
    }
}
