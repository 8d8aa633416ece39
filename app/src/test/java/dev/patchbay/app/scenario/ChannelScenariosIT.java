package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.slack.SlackSimulator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What an admin decides about a channel, and what those who read along there may see. */
class ChannelScenariosIT extends Scenarios {

    private static final String REFUSED = "I don't answer in this channel.";
    private static final String WITHHELD = "The answer shows data that not everybody here may see.";
    private static final String SEND = "Send it to me directly";
    private static final String HELP = "I answer questions about data";
    private static final Pattern NUMBER = Pattern.compile("TKT-\\d+");

    @Test
    void inAChannelThatIsRefusedAMentionGetsOneSentenceAndAFollowUpNothing() {
        Spot before = ask("hello");
        awaitText(before, "Hello");
        page(channel).refuse();

        say(before, "what can you do?");
        Spot refused = ask("what can you do?");
        awaitText(refused, REFUSED, "ask an admin to allow it");
        awaitQuiet(refused);

        assertThat(answers(refused)).hasSize(1);
        assertThat(read(before)).doesNotContain(HELP, REFUSED);
        page(channel).allow();
        say(before, "what can you do?");
        awaitText(before, HELP);
    }

    @Test
    void aDirectMessageIsAnsweredWhateverIsDecidedAboutChannels() {
        Spot before = ask("hello");
        awaitText(before, "Hello");
        page(channel).refuse();

        Spot direct = say(chat.direct(eva), "what can you do?").thread();

        awaitText(direct, HELP);
    }

    @Test
    void aChannelOfACustomerIsShownTheirTicketsOnly() {
        opened("Acme", "theirs to see");
        opened("Globex", "somebody else's");
        bind(channel, "Acme");

        Spot list = ask("list tickets");

        awaitText(list, "theirs to see");
        assertThat(read(list)).doesNotContain("somebody else's");
    }

    @Test
    void whatAChannelMayNotSeeGoesToWhoAskedAloneAndOnce() {
        String number = opened("Globex", "kept from Acme");
        bind(channel, "Acme");
        Spot thread = ask("show " + number);
        awaitText(thread, WITHHELD);
        assertThat(buttons(thread)).contains(SEND);

        chat.press(guest, thread, SEND);
        chat.faults().next(Trouble.RATE_LIMITED, 1);
        chat.press(eva, thread, SEND);
        awaitText(chat.direct(eva), "kept from Acme");
        chat.press(eva, thread, SEND);
        awaitQuiet(chat.direct(eva));

        awaitTimes(chat.direct(eva), "kept from Acme", 1);
        assertThat(read(thread)).doesNotContain("kept from Acme");
        assertThat(read(chat.direct(guest))).doesNotContain("kept from Acme");
    }

    @Test
    void whereStrangersReadAlongNobodysTicketsAreShown() {
        String number = opened("Globex", "not for strangers");
        Spot open = openToStrangers();

        Spot thread = mention(open, "show " + number).thread();

        awaitText(thread, WITHHELD);
        assertThat(read(thread)).doesNotContain("not for strangers");
    }

    @Test
    void inAChannelOfOurOwnEverythingIsShown() {
        String number = opened("Globex", "shown among ourselves");
        awaitText(ask("hello"), "Hello");
        page(channel).makeInternal();

        Spot thread = ask("show " + number);

        awaitText(thread, "shown among ourselves");
    }

    @Test
    void whereNobodyCanTellWhoReadsAlongAnAdminHasToVouchForTheChannel() {
        Assumptions.assumeThat(name).isEqualTo(Platform.DISCORD);
        String number = opened("Globex", "once vouched for");
        Spot unknown = chat.channel("unknown-" + channel.channel().hashCode());
        Spot before = mention(unknown, "show " + number).thread();
        awaitText(before, WITHHELD, "I cannot tell who reads along", "\"Channels\"");
        assertThat(buttons(before)).contains(SEND);
        page(unknown).makeInternal();

        Spot after = mention(unknown, "show " + number).thread();

        awaitText(after, "once vouched for");
        assertThat(read(before)).doesNotContain("once vouched for");
    }

    private ChannelPage page(Spot spot) {
        return new ChannelPage(desk, name, spot);
    }

    private void bind(Spot spot, String customer) {
        awaitText(mention(spot, "hello").thread(), "Hello");
        page(spot).bindTo(customer);
    }

    /** Opens a ticket elsewhere; its number. */
    private String opened(String customer, String title) {
        Spot own = ownChannel("own-" + channel.channel().hashCode());
        Spot thread =
                mention(own, "create a ticket for " + customer + ": " + title).thread();
        awaitText(thread, title);
        return NUMBER.matcher(read(thread))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /** A channel in which others than the service desk read, as each platform has them. */
    private Spot openToStrangers() {
        String called = "open-" + channel.channel().hashCode();
        if (name == Platform.DISCORD) {
            DiscordSimulator discord = (DiscordSimulator) chat;
            return discord.channel(discord.guild(), called, false);
        }
        Spot open = chat.channel(called);
        if (name == Platform.SLACK) {
            ((SlackSimulator) chat).slack().share(open.channel());
        } else {
            chat.say(guest, open, "hello everybody", List.of());
        }
        return open;
    }
}
