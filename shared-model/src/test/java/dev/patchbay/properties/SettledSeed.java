package dev.patchbay.properties;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Has every property tried on the same samples in every build, so that a build fails for what was changed and not by
 * chance. With {@code -Dproperties.seed=random} other samples are tried each time, which is how faults are looked for.
 */
public final class SettledSeed implements AroundPropertyHook {

    private static final String SETTING = "properties.seed";

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (!System.getProperty(SETTING, "settled").equals("random")) {
            context.attributes()
                    .setSeed(Integer.toString(context.targetMethod().getName().hashCode()));
        }
        return property.execute();
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return true;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
