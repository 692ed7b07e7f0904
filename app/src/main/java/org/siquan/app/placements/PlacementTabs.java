package org.siquan.app.placements;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages about one placement, of all processes: the row of links at their top ({@code placements/parts :: about}). */
@Component
public class PlacementTabs {

    private final List<PlacementTab> tabs;

    PlacementTabs(List<PlacementTab> tabs) {
        this.tabs = List.copyOf(tabs);
    }

    /** Path and message key of each, the gate first. */
    public List<List<String>> of(Placement placement) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("/placements/" + placement.id(), "placement.gate"));
        for (PlacementTab tab : tabs) {
            tab.path(placement).ifPresent(path -> all.add(List.of(path, tab.messageKey())));
        }
        return all;
    }
}
