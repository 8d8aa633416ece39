package dev.patchbay.app.scenario;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each class a desk that no other class uses meanwhile: one that another has done with, else a new one. */
final class DeskExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DeskExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(SimulatedDesk.class, new Lease(desks(context)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        desks(context).giveBack(desk(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SimulatedDesk.class;
    }

    @Override
    public SimulatedDesk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desk(context);
    }

    private static SimulatedDesk desk(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(SimulatedDesk.class, Lease.class).desk;
    }

    private static Desks desks(ExtensionContext context) {
        Store ofAll = context.getRoot().getStore(NAMESPACE);
        return ofAll.getOrComputeIfAbsent(Desks.class, key -> new Desks(), Desks.class);
    }

    /** Stands between the desk and the store of a class, which closes what it holds at the end of that class. */
    private static final class Lease {

        private final SimulatedDesk desk;

        Lease(Desks desks) {
            desk = desks.take();
        }
    }

    /** All that were started, for as long as there are tests. */
    private static final class Desks implements AutoCloseable {

        private final Queue<SimulatedDesk> started = new ConcurrentLinkedQueue<>();
        private final Queue<SimulatedDesk> idle = new ConcurrentLinkedQueue<>();

        SimulatedDesk take() {
            SimulatedDesk one = idle.poll();
            if (one == null) {
                one = SimulatedDesk.start(Map.of());
                started.add(one);
            }
            return one;
        }

        void giveBack(SimulatedDesk one) {
            idle.add(one);
        }

        @Override
        public void close() {
            started.forEach(SimulatedDesk::close);
        }
    }
}
