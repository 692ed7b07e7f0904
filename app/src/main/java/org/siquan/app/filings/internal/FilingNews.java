package org.siquan.app.filings.internal;

import java.util.List;
import org.siquan.app.filings.Filing;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Tells a school that an authority answered in the application. Authorities are told nothing. */
@Component
class FilingNews {

    private final Messages messages;
    private final FilingAccess access;

    FilingNews(Messages messages, FilingAccess access) {
        this.messages = messages;
        this.access = access;
    }

    /** Nothing where the school itself entered it. */
    void tell(Filing filing, String template, int seq) {
        if (!access.isSchool(filing)) {
            messages.send(new NewMessage(
                    new Recipient.Everyone(filing.school(), Role.SCHOOL),
                    template,
                    List.of(),
                    "/filings/" + filing.id(),
                    template + ":" + filing.id() + ":" + seq));
        }
    }
}
