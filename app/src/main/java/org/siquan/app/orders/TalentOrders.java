package org.siquan.app.orders;

import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;

/**
 * The life of talent orders. Orders of the registry that nobody moved count as published. What an actor may not see is
 * unknown to them (404); an illegal move is a conflict (409) whose message says what is legal; an older version is a
 * conflict too. Every step is kept with who, when and why, and audited.
 */
public interface TalentOrders {

    /** As the actor may see it: drafts only their enterprise, the school that fills in, and who sees the whole park. */
    Optional<OrderStanding> find(OrderId order);

    /** As {@link #find}, or a 404. */
    OrderStanding get(OrderId order);

    /** Makes the registry's orders known to lists; cheap while nothing changed. */
    void refresh();

    /** Steps of the order as far as the actor may see them: its enterprise, the school that filled in, the whole park. */
    List<OrderStep> history(OrderId order);

    /** What a draft says, or what the registry says of a published order; pay is 0 where the actor may not see it. */
    OrderBody body(OrderId order);

    /** Agreed shares of a published order. */
    List<OrderBody.Share> listShares(OrderId order);

    /** Begins a draft: the enterprise itself, the operator, or a school that fills in for it. */
    DraftOutcome draft(OrgId enterprise, OrderBody body);

    /** Changes a draft; what the enterprise had confirmed has to be confirmed again when a school changes it. */
    DraftOutcome change(OrderId order, OrderBody body, long version);

    /** The enterprise confirms what a school filled in. */
    void confirm(OrderId order, long version);

    /** What the rules of the moment say about a draft. */
    List<RuleAnswer> rules(OrderId order);

    /** Writes a draft into the registry; refused while a rule stops it or the words of a school are not confirmed. */
    DraftOutcome publish(OrderId order, long version);

    /**
     * Moves a published order on, for processes and the operator. A class opens only under a contract (职业教育法 art. 28).
     *
     * @param reason may be empty
     * @return the new version
     */
    long move(OrderId order, OrderState into, long version, String reason);

    /** What hangs on the order, from this module and every {@link OrderDependants}. */
    List<Dependant> dependants(OrderId order);

    /** Takes the order back, for its enterprise and the operator; a published one offers no place any more. */
    long withdraw(OrderId order, long version, String reason);
}
