package org.siquan.app.industry;

import java.util.Collection;
import java.util.List;
import org.siquan.region.ClassId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.SiteId;

/** The order classes learners may rank, as everybody of the park may see them. */
public interface OfferedClasses {

    /**
     * An order class with its order and enterprise.
     *
     * @param least learners below which it does not open
     * @param most learners it can take
     * @param monthlyYuan pay in the work blocks; 0 for whoever may not see it (other enterprises)
     */
    record OfferedClass(
            ClassId id,
            String zh,
            List<String> majorCodes,
            int least,
            int most,
            OrderId order,
            String orderName,
            EnterpriseId enterprise,
            String enterpriseName,
            Origin origin,
            SiteId site,
            int monthlyYuan) {
        public OfferedClass {
            majorCodes = List.copyOf(majorCodes);
        }
    }

    /** Those that take learners of this major; a class of an order that was taken back takes none. */
    List<OfferedClass> listOpenTo(String majorCode);

    /** Those with these identifiers; unknown ones are left out. */
    List<OfferedClass> list(Collection<String> ids);
}
