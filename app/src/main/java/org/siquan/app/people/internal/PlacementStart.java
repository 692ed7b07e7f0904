package org.siquan.app.people.internal;

import java.util.Objects;
import java.util.Optional;
import org.siquan.app.people.ApprovalSubject;
import org.siquan.app.people.Approvals;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTab;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartCondition;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.engine.kernel.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A school may want its own people to approve before a placement starts: the gate asks here. */
@Component
class PlacementStart implements ApprovalSubject, StartCondition, PlacementTab {

    static final String KIND = "placement-start";

    private final Placements placements;
    private final ObjectProvider<Approvals> approvals;

    PlacementStart(Placements placements, ObjectProvider<Approvals> approvals) {
        this.placements = placements;
        this.approvals = approvals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Covered: who, where, which days, and the two who guide. */
    @Override
    public Optional<About> about(String subject) {
        return placements
                .find(PlacementId.of(subject))
                .filter(placement -> placement.school().equals(ActingAs.get().org()))
                .map(PlacementStart::about);
    }

    private static About about(Placement placement) {
        var names = placement.names();
        return new About(
                new Text(
                        "%s 在 %s 上岗".formatted(names.learner(), names.unit()),
                        "%s starts at %s".formatted(names.learner(), names.unit())),
                Sha256.of("%s|%s|%s|%s|%s"
                        .formatted(
                                placement.learner(),
                                placement.post(),
                                placement.spans(),
                                Objects.toString(placement.mentor()),
                                Objects.toString(placement.tutor()))),
                "/placements/" + placement.id());
    }

    @Override
    public Optional<Missing> missing(Placement placement) {
        if (!placement.school().equals(ActingAs.get().org())) {
            return Optional.empty();
        }
        String subject = placement.id().toString();
        return approvals.getObject().state(KIND, subject).isSettled()
                ? Optional.empty()
                : Optional.of(new Missing("people.start.missing", page(placement)));
    }

    @Override
    public String messageKey() {
        return "people.start.tab";
    }

    /** Only where the school has a chain, or had one when it was asked. */
    @Override
    public Optional<String> path(Placement placement) {
        boolean own = ActingAs.get().is(Role.SCHOOL)
                && placement.school().equals(ActingAs.get().org());
        if (!own) {
            return Optional.empty();
        }
        var all = approvals.getObject();
        boolean shown = !all.chain(KIND).isEmpty()
                || !all.about(KIND, placement.id().toString()).isEmpty();
        return shown ? Optional.of(page(placement)) : Optional.empty();
    }

    private static String page(Placement placement) {
        return "/people/approvals/about/" + KIND + "/" + placement.id();
    }
}
