package org.siquan.year;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * This year's order-class places (订单班名额) as school and enterprise agreed them. They alone feed the matching; the advice
 * on seats years ahead never does.
 *
 * @param classes one entry per order class
 * @param ordered places of the orders as far as their classes hold them; classes of one order may share its places
 * @param status whether the check below was finished: {@code PLANNED}, {@code STOPPED} or {@code INFEASIBLE}
 * @param fillable ordered places that can be filled at once under all limits; 0 where the check was not finished
 * @param most no division fills more than this
 * @param limits each limit over several classes, and what one place more or fewer would change in {@code fillable}
 * @param findings what the independent verifier found wrong; empty means verified
 */
public record OrderClassPlaces(
        List<ClassPlaces> classes,
        int ordered,
        String status,
        int fillable,
        int most,
        List<SeatsResult.Limit> limits,
        List<Text> findings) {

    public OrderClassPlaces {
        classes = List.copyOf(classes);
        limits = List.copyOf(limits);
        findings = List.copyOf(findings);
    }

    /**
     * One order class.
     *
     * @param least learners below which it does not open
     * @param agreed places both parties agreed to
     */
    public record ClassPlaces(String id, String name, String enterprise, int least, int agreed) {}
}
