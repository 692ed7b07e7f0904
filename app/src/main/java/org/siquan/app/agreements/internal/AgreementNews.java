package org.siquan.app.agreements.internal;

import java.util.List;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient.Everyone;
import org.siquan.app.messages.Recipient.Holder;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Tells school and unit that something waits for them, or has happened. In the caller's transaction. */
@Component
class AgreementNews {

    private final Messages messages;

    AgreementNews(Messages messages) {
        this.messages = messages;
    }

    void out(Placement placement, String number) {
        send(unit(placement), Role.ENTERPRISE, "agreement.out", number, placement, "agreement-out:" + number);
        messages.send(new NewMessage(
                new Holder(placement.learner().value()),
                "agreement.out",
                List.of(number),
                "/placements/" + placement.id() + "/agreement",
                "agreement-out:l:" + number));
    }

    void objected(Placement placement, Agreement agreement) {
        send(
                placement.school(),
                Role.SCHOOL,
                "agreement.objected",
                agreement.placement().toString(),
                placement,
                "agreement-objected:%s:%d".formatted(agreement.id(), agreement.version()));
    }

    void signed(Placement placement, String number) {
        send(placement.school(), Role.SCHOOL, "agreement.signed", number, placement, "agreement-signed:" + number);
    }

    void ended(Placement placement, AgreementId id) {
        String about = placement.id().toString();
        send(placement.school(), Role.SCHOOL, "agreement.ended", about, placement, "agreement-ended:s:" + id);
        send(unit(placement), Role.ENTERPRISE, "agreement.ended", about, placement, "agreement-ended:u:" + id);
    }

    private void send(OrgId to, Role role, String template, String about, Placement placement, String key) {
        messages.send(new NewMessage(
                new Everyone(to, role), template, List.of(about), "/placements/" + placement.id() + "/agreement", key));
    }

    private static OrgId unit(Placement placement) {
        return new OrgId(placement.enterprise().value());
    }
}
