package dev.patchbay.bot.teams;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.ConversationReference;
import dev.patchbay.model.installation.InstallationCommand.FindReference;
import dev.patchbay.model.installation.InstallationCommand.SaveReference;
import dev.patchbay.model.installation.InstallationReply.ReferenceFound;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How conversations are reached: learnt from what comes in, kept so that we can write there first another day. */
final class References {

    private static final int REMEMBERED = 10_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final Reference unknown;
    private final Map<Place, Reference> known = new RecentMap<>(REMEMBERED);
    private final Map<Place, Reference> unsaved = new RecentMap<>(REMEMBERED);

    /** @param unknown how conversations are reached that nothing is known of */
    References(Bus bus, Reference unknown) {
        this.bus = bus;
        this.unknown = unknown;
    }

    /** Keeps how the conversation of an activity is reached; it need not be durable before the message is taken. */
    void learn(Space space, Activity activity) {
        String bot = activity.recipient().id();
        if (activity.conversation().id().isEmpty() || bot.isEmpty()) {
            return;
        }
        keep(space, activity, false);
        keep(space, whole(space.id(), space.id()), Reference.to(activity.serviceUrl(), bot, ""));
    }

    /** Keeps that we were taken out of the conversation of an activity, and with a channel out of all of its team. */
    void forget(Space space, Activity activity) {
        if (!activity.conversation().id().isEmpty()) {
            keep(space, activity, true);
        }
    }

    private void keep(Space space, Activity activity, boolean gone) {
        Activity.Conversation conversation = activity.conversation();
        String team = activity.channelData().team().id();
        Reference reference = new Reference(
                activity.serviceUrl(), activity.recipient().id(), conversation.conversationType(), team, gone);
        keep(space, whole(space.id(), conversation.base()), reference);
        if (!team.isEmpty()) {
            keep(space, whole(space.id(), team), reference);
        }
    }

    /** One that cannot be stored now is known all the same, and stored the next time something comes from there. */
    private void keep(Space space, Place place, Reference reference) {
        synchronized (known) {
            if (reference.equals(known.put(place, reference)) && !unsaved.containsKey(place)) {
                return;
            }
            unsaved.put(place, reference);
        }
        try {
            bus.call(
                    Addresses.INSTALLATION,
                    new SaveReference(new ConversationReference(space.tenant(), place, reference.facts())),
                    Patience.SHORT);
            synchronized (known) {
                unsaved.remove(place, reference);
            }
        } catch (Failure failure) {
            log.warn("the way to a conversation is not kept: {}", failure.getMessage());
        }
    }

    /** How a place is reached: as it was last; else as the rest of its space is. */
    Reference find(TenantId tenant, Place place) {
        return known(tenant, whole(place.space(), place.channel())).orElseGet(() -> {
            Reference space = ofSpace(tenant, place.space());
            return Reference.to(space.serviceUrl(), space.bot(), Reference.kindOf(place.channel()));
        });
    }

    /** Whether we were taken out of a place, or of the team it is a channel of, and not put back. */
    boolean isGone(TenantId tenant, Place place) {
        Reference reference = find(tenant, place);
        return reference.gone()
                || !reference.team().isEmpty()
                        && known(tenant, whole(place.space(), reference.team()))
                                .filter(Reference::gone)
                                .isPresent();
    }

    /** How a conversation that is not there yet is reached. */
    Reference ofSpace(TenantId tenant, String space) {
        return known(tenant, whole(space, space)).orElse(unknown);
    }

    private Optional<Reference> known(TenantId tenant, Place whole) {
        synchronized (known) {
            Reference found = known.get(whole);
            if (found != null) {
                return Optional.of(found);
            }
        }
        Optional<Reference> kept = kept(tenant, whole);
        kept.ifPresent(reference -> {
            synchronized (known) {
                known.put(whole, reference);
            }
        });
        return kept;
    }

    private Optional<Reference> kept(TenantId tenant, Place place) {
        FindReference find = new FindReference(tenant, place);
        return ((ReferenceFound) bus.call(Addresses.INSTALLATION, find))
                .reference()
                .map(reference -> new Reference(reference.facts()));
    }

    /** A conversation is reached like its threads. */
    private static Place whole(String space, String channel) {
        return new Place(Platform.TEAMS, space, channel, channel);
    }
}
