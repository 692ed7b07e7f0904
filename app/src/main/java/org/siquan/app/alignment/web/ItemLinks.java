package org.siquan.app.alignment.web;

import java.util.List;
import org.siquan.app.alignment.ReadItem;

/** An item along all links, as the API shows it. */
public record ItemLinks(
        ReadItem item,
        List<ItemView.Link> links,
        List<ItemView.CompetencyLine> competencies,
        List<EvidenceText.Piece> text) {

    static ItemLinks of(ItemView view) {
        return new ItemLinks(view.opened().item(), view.links(), view.competencies(), view.body());
    }
}
