package dev.patchbay.doctor;

import java.util.List;

/** Looks at one thing a desk depends on. Never throws: what cannot be looked at is a finding too. */
@FunctionalInterface
public interface Check {

    List<Finding> findings();
}
