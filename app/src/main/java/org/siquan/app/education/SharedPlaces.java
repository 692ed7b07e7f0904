package org.siquan.app.education;

import java.util.List;
import java.util.Optional;
import org.siquan.region.Laboratory;
import org.siquan.region.LaboratoryId;
import org.siquan.region.Lodging;
import org.siquan.region.LodgingId;

/** What the schools share: laboratories and lodgings. Everybody of the park reads it, the operator changes it. */
public interface SharedPlaces {

    /**
     * A laboratory with the names of what it refers to.
     *
     * @param courses courses of its majors that need it
     */
    record LaboratoryView(Laboratory laboratory, String site, List<String> majors, long courses, long version) {
        public LaboratoryView {
            majors = List.copyOf(majors);
        }
    }

    /** A lodging with the name of its site. */
    record LodgingView(Lodging lodging, String site, long version) {}

    /** Every laboratory, in the order of its file. */
    List<LaboratoryView> listLaboratories();

    Optional<LaboratoryView> findLaboratory(LaboratoryId id);

    /** Every lodging, in the order of its file. */
    List<LodgingView> listLodgings();

    Optional<LodgingView> findLodging(LodgingId id);

    /**
     * Changes how many learners can work in a laboratory in the same week.
     *
     * @param version of the view that was changed
     */
    EditOutcome changePlaces(LaboratoryId id, int places, long version);

    /**
     * Changes how many beds a lodging has.
     *
     * @param version of the view that was changed
     */
    EditOutcome changeBeds(LodgingId id, int beds, long version);
}
