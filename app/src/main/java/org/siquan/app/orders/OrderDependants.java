package org.siquan.app.orders;

import java.util.List;
import org.siquan.region.OrderId;

/**
 * What hangs on an order, told by whoever knows it; every module may contribute a bean. Called as the actor who looks at
 * the page, inside a transaction; it answers counts, never names of learners.
 */
public interface OrderDependants {

    List<Dependant> of(OrderId order);
}
