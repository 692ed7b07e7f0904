package org.siquan.app.closing.internal;

import java.util.List;
import org.siquan.app.closing.AssessmentSheet;
import org.siquan.app.closing.Scheme;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient.Everyone;
import org.siquan.app.messages.Recipient.Holder;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Tells school and unit that something waits for them. In the caller's transaction. */
@Component
class ClosingNews {

    private final Messages messages;

    ClosingNews(Messages messages) {
        this.messages = messages;
    }

    void proposed(Scheme scheme, long version) {
        send(
                new OrgId(scheme.unit().value()),
                Role.ENTERPRISE,
                "closing.scheme-proposed",
                scheme.id().toString(),
                "/schemes/" + scheme.id(),
                "closing-proposed:%s:%d".formatted(scheme.id(), version));
    }

    void answered(Scheme scheme, long version, boolean agreed) {
        send(
                scheme.school(),
                Role.SCHOOL,
                agreed ? "closing.scheme-agreed" : "closing.scheme-refused",
                scheme.id().toString(),
                "/schemes/" + scheme.id(),
                "closing-answered:%s:%d".formatted(scheme.id(), version));
    }

    /** One side has signed; it is the other's turn. */
    void signed(AssessmentSheet sheet, boolean bySchool) {
        Placement placement = sheet.placement();
        about(
                placement,
                bySchool ? new OrgId(placement.enterprise().value()) : placement.school(),
                bySchool ? Role.ENTERPRISE : Role.SCHOOL,
                "closing.sheet-signed",
                "closing-signed:%s:%s:%s".formatted(placement.id(), bySchool, sheet.sha256()));
    }

    void objected(Placement placement) {
        about(placement, placement.school(), Role.SCHOOL, "closing.objected", "closing-objected:" + placement.id());
    }

    /** The learner's objection has its answer. */
    void answered(Placement placement) {
        tellLearner(placement, "closing.answered");
    }

    /** The grade stands in the transcript. */
    void graded(Placement placement) {
        tellLearner(placement, "closing.graded");
    }

    private void tellLearner(Placement placement, String template) {
        messages.send(new NewMessage(
                new Holder(placement.learner().value()),
                template,
                List.of(),
                "/placements/" + placement.id() + "/closing",
                template + ":" + placement.id()));
    }

    private void about(Placement placement, OrgId to, Role role, String template, String key) {
        send(to, role, template, placement.id().toString(), "/placements/" + placement.id() + "/closing", key);
    }

    private void send(OrgId to, Role role, String template, String about, String path, String key) {
        messages.send(new NewMessage(new Everyone(to, role), template, List.of(about), path, key));
    }
}
