package org.siquan.app.links.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.links.LinkPurpose;
import org.springframework.stereotype.Component;

/** The kinds of links that the modules contribute. */
@Component
class Purposes {

    private final Map<String, LinkPurpose> purposes;

    Purposes(List<LinkPurpose> purposes) {
        this.purposes = purposes.stream().collect(Collectors.toUnmodifiableMap(LinkPurpose::kind, purpose -> purpose));
    }

    LinkPurpose get(String kind) {
        LinkPurpose purpose = purposes.get(kind);
        if (purpose == null) {
            throw new IllegalArgumentException(
                    "no purpose of links of kind '%s'%nTry: one of %s".formatted(kind, purposes.keySet()));
        }
        return purpose;
    }
}
