package org.siquan.region;

import java.util.List;

/**
 * One of the three bodies (三体).
 *
 * @param members identifiers of partners, institutions, enterprises or colleges
 */
public record PartnerBody(BodyId id, String zh, BodyKind kind, Origin origin, List<String> members) {
    public PartnerBody {
        members = List.copyOf(members);
    }
}
