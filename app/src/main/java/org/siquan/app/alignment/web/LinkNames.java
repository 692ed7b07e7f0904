package org.siquan.app.alignment.web;

import java.util.HashMap;
import java.util.Map;
import org.siquan.app.alignment.NodeKind;
import org.siquan.engine.alignment.FiveLinks.Layer;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;

/** What people call the nodes of the links in one region; an unknown id stands for itself. */
final class LinkNames {

    static final Text NO_MAJOR = new Text("尚无对应专业", "no major yet");
    static final Text NOT_STATED = new Text("未写明", "not stated");

    private final Map<String, Text> names = new HashMap<>();
    private final Codes codes;

    LinkNames(Region region, Codes codes) {
        this.codes = codes;
        region.industry().chains().forEach(c -> put(NodeKind.CHAIN, c.id().value(), c.zh(), c.en()));
        region.industry().enterprises().forEach(e -> put(NodeKind.ENTERPRISE, e.id().value(), e.zh(), e.zh()));
        region.industry().orders().forEach(o -> put(NodeKind.ORDER, o.id().value(), o.zh(), o.zh()));
        region.industry().competencies().forEach(c -> put(NodeKind.COMPETENCY, c.id().value(), c.zh(), c.en()));
        region.education().courses().forEach(c -> put(NodeKind.COURSE, c.id().value(), c.zh(), c.en()));
    }

    private void put(NodeKind kind, String id, String zh, String en) {
        names.put(kind + " " + id, new Text(zh, en.isBlank() ? zh : en));
    }

    Text of(Layer layer, String id) {
        return of(NodeKind.of(layer), id);
    }

    Text of(NodeKind kind, String id) {
        if (id.isEmpty()) {
            return kind == NodeKind.MAJOR ? NO_MAJOR : NOT_STATED;
        }
        return switch (kind) {
            case SECTOR -> Text.same(codes.sector(id));
            case OCCUPATION -> Text.same(codes.occupation(id));
            case MAJOR -> Text.same(codes.major(id));
            case CHAIN, ENTERPRISE, ORDER, COMPETENCY, COURSE -> names.getOrDefault(kind + " " + id, Text.same(id));
        };
    }
}
