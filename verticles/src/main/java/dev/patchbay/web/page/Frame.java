package dev.patchbay.web.page;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import java.util.Optional;

/**
 * What stands around the content of every page.
 *
 * @param formKey what each form of the page must send back
 */
public record Frame(String title, Optional<Caller> caller, String formKey, Assets assets) {

    /** True for the person who looks at the page. */
    public boolean isCaller(Person person) {
        return caller.filter(known -> known.person().equals(person.id())).isPresent();
    }

    public boolean isAdmin() {
        return caller.filter(person -> person.role() == Role.ADMIN).isPresent();
    }
}
