package org.siquan.app.filings;

import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.region.Province;

/**
 * A department that filings go to. Which there are, the operator says.
 *
 * @param id a short word of the operator
 * @param account organisation whose accounts answer for it; null where it never signs in
 */
public record Department(
        String id,
        String name,
        Level level,
        Branch branch,
        Province province,
        @Nullable OrgId account) {

    /** How high it is. */
    public enum Level {
        COUNTY,
        CITY,
        PROVINCE
    }

    /** Education, or human resources for technician schools (技工院校). */
    public enum Branch {
        EDUCATION,
        HUMAN_RESOURCES
    }
}
