package org.siquan.app.regiondata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionZip;

/** The demonstration region and small changes of it, as somebody would hand them in. */
final class RegionFiles {

    static final Region GUAN = DemonstrationRegion.load();

    private RegionFiles() {}

    static byte[] guan() {
        return RegionZip.write(GUAN);
    }

    /** The region with its first order class changed. */
    static Region withFirstClass(Function<OrderClass, OrderClass> change) {
        Industry i = GUAN.industry();
        List<OrderClass> classes = new ArrayList<>(i.classes());
        classes.set(0, change.apply(classes.getFirst()));
        Industry changed = new Industry(
                i.chains(),
                i.competencies(),
                i.levels(),
                i.enterprises(),
                i.orders(),
                classes,
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
        return new Region(GUAN.park(), GUAN.metroArea(), changed, GUAN.education(), GUAN.talent());
    }
}
