package org.siquan.catalogue;

/**
 * A district or county (区县).
 *
 * @param code six digits (GB/T 2260)
 * @param name official name; not unique, several cities have a 桥西区
 * @param province for example 河北
 * @param city city above it; a municipality stands above its own districts
 * @param seat seat of its government, GCJ-02
 */
public record Division(String code, String name, String province, String city, Coordinate seat) implements CodeEntry {

    /** The city. */
    @Override
    public String parent() {
        return city;
    }
}
