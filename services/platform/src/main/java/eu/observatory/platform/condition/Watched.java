package eu.observatory.platform.condition;

import java.util.List;

/** Numbers that a service has to ask for; each bean of this type is asked whenever an operator wants to know. */
public interface Watched {

    /** Without numbers, for when they cannot be told. */
    Figure unknown();

    /** Blocks, on a thread of its own; nobody waits for more than a few seconds. */
    List<Figure> figures();
}
