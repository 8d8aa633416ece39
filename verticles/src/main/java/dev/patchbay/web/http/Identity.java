package dev.patchbay.web.http;

import dev.patchbay.model.identity.Caller;
import java.util.Optional;

/** Who sends a request, as far as it proved it. */
public interface Identity {

    /** On whose behalf it acts; empty for a visitor. */
    Optional<Caller> caller();

    /** What forms shown to it carry, and bring back. */
    String formKey();

    /** True when a change may be made with this form key; always for credentials that no browser sends by itself. */
    boolean mayChange(String offeredFormKey);
}
