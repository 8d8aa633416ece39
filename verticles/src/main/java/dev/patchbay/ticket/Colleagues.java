package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.storage.People;
import java.util.List;
import java.util.stream.Collectors;

/** Finds whom the caller means among those who work tickets. */
final class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** The one of that email, name or first name; "me" is the caller. */
    Person find(Caller caller, String named) {
        String name = TicketText.person(named);
        if (name.equalsIgnoreCase("me")) {
            return people.byId(caller.tenant(), caller.person()).orElseThrow(() -> unknown(name));
        }
        List<Person> found = people.staff(caller.tenant(), name);
        if (found.size() > 1) {
            throw new Failure(
                    ErrorCode.PERSON_NOT_FOUND,
                    "More than one person is called \"%s\": %s. Give the email.".formatted(name, listed(found)));
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(name));
    }

    private static Failure unknown(String name) {
        return new Failure(
                ErrorCode.PERSON_NOT_FOUND,
                "Nobody of the service desk is called \"%s\". Give the full name or the email.".formatted(name));
    }

    private static String listed(List<Person> people) {
        return people.stream()
                .map(person -> person.email()
                        .map(email -> person.name() + " (" + email + ")")
                        .orElse(person.name()))
                .collect(Collectors.joining(", "));
    }
}
