package dev.patchbay.assistant;

/** One of the seven steps of a turn. A step only adds to the turn what is its own. */
interface Step {

    Turn run(Turn turn);

    /** What the step found, in one line for the debug view. */
    String found(Turn turn);
}
