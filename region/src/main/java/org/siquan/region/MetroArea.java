package org.siquan.region;

import java.util.List;

/** The metropolitan circle (都市圈): zones, sites, the trains between them and the travel times known by measuring. */
public record MetroArea(List<Zone> zones, List<Site> sites, List<RailLink> rail, List<MeasuredTime> measured) {
    public MetroArea {
        zones = List.copyOf(zones);
        sites = List.copyOf(sites);
        rail = List.copyOf(rail);
        measured = List.copyOf(measured);
    }
}
