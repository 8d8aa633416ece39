package dev.patchbay.app.scenario;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the desk with the first of the classes that need it, and stops it after the last. */
final class DeskExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(DeskExtension.class))
                .getOrComputeIfAbsent(SimulatedDesk.class, key -> SimulatedDesk.start(), SimulatedDesk.class);
    }
}
