package org.siquan.region;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A park's region: the park and its four circles. A region from {@link RegionReader} is consistent: every identifier is
 * unique and every reference leads somewhere. Immutable.
 */
public record Region(Park park, MetroArea metroArea, Industry industry, Education education, Talent talent) {

    /**
     * SHA-256 in hexadecimal over the content in canonical form (UTF-8 CSV, rows sorted), so that the order of rows, the
     * encoding and the line ends of the files it came from do not matter.
     */
    public String contentHash() {
        return RegionWriter.contentHash(this);
    }

    /** The same region with its records in the one order that does not depend on the order of rows in the files. */
    public Region inCanonicalOrder() {
        return RegionOrder.canonical(this);
    }

    /**
     * Majors whose courses are compared with demand: those that a course teaches or an order class is for. A major that is
     * only a step of a pipeline has nothing to compare.
     */
    public List<Major> comparedMajors() {
        Set<String> codes = new HashSet<>();
        education.courses().forEach(course -> codes.add(course.majorCode()));
        industry.classes().forEach(orderClass -> codes.addAll(orderClass.majorCodes()));
        return education.majors().stream()
                .filter(major -> codes.contains(major.code()))
                .toList();
    }
}
