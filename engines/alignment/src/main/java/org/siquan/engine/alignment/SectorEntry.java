package org.siquan.engine.alignment;

/**
 * One sector (行业) that the industry words of an advertisement may be coded to.
 *
 * @param code code of the classification, for example {@code 65} of GB/T 4754-2017, unique within a run, not blank
 * @param name official name, not blank
 */
public record SectorEntry(String code, String name) {

    public SectorEntry {
        Required.text("code of sector", code);
        Required.text("name of sector " + code, name);
    }
}
