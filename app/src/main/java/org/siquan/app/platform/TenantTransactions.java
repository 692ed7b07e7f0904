package org.siquan.app.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that carries an actor. {@code @Transactional} methods do the same for the actor of the
 * request; this is for jobs, listeners, loaders and tests, which have to name one.
 */
@Component
public class TenantTransactions {

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;

    TenantTransactions(PlatformTransactionManager transactions) {
        joining = new TransactionTemplate(transactions);
        separate = new TransactionTemplate(transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the current transaction, or a new one, as whoever acts now. */
    public <T> T inCurrent(Supplier<T> work) {
        return answer(joining, work);
    }

    /** In a new transaction of its own as this actor. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return ActingAs.call(actor, () -> answer(separate, work));
    }

    /** Like {@link #as} for work without an answer. */
    public void runAs(Actor actor, Runnable work) {
        ActingAs.run(actor, () -> separate.executeWithoutResult(_ -> work.run()));
    }

    @SuppressWarnings("NullAway") // the template's answer is the supplier's, which is not null
    private static <T> T answer(TransactionTemplate template, Supplier<T> work) {
        return template.execute(_ -> work.get());
    }
}
