package org.siquan.app.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** Says who acts on this thread: whoever was named by {@link #call}, else whoever signed in to this request. */
public final class ActingAs {

    private static final ScopedValue<Actor> NAMED = ScopedValue.newInstance();

    private ActingAs() {}

    /** Does something as this actor; transactions begun inside carry it. */
    public static <T> T call(Actor actor, Supplier<T> work) {
        return ScopedValue.where(NAMED, actor).call(work::get);
    }

    /** Like {@link #call} for work without an answer. */
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(NAMED, actor).run(work);
    }

    public static Optional<Actor> find() {
        if (NAMED.isBound()) {
            return Optional.of(NAMED.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HasActor signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** The actor; there must be one. */
    public static Actor get() {
        return find().orElseThrow(() ->
                new IllegalStateException("nobody acts on this thread\nTry: ActingAs.call(Actor.system(…), …)"));
    }
}
