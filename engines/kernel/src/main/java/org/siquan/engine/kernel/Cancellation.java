package org.siquan.engine.kernel;

/** Tells a running engine that nobody waits for it any more. Asked often, so it must be cheap and thread-safe. */
@FunctionalInterface
public interface Cancellation {

    /** Never asks to stop. */
    Cancellation NEVER = () -> false;

    /** True once the run shall stop; it stays true. */
    boolean requested();
}
