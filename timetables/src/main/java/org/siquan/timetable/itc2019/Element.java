package org.siquan.timetable.itc2019;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file with its place.
 *
 * @param line from 1, where its start tag ends
 * @param column from 1
 */
record Element(String name, Map<String, String> attributes, int line, int column, List<Element> children) {

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    List<Element> children(String wanted) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
        }
        return found;
    }
}
