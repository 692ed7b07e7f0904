package org.siquan.app.industry.web;

import org.jspecify.annotations.Nullable;

/**
 * A post as this actor may see it.
 *
 * @param sameKindStaff the enterprise's own people on this kind of post; null for everybody but it and the operator
 */
public record PostView(
        String id,
        String zh,
        String order,
        String orderZh,
        String enterprise,
        String enterpriseZh,
        String origin,
        String occupation,
        String occupationName,
        String site,
        String siteName,
        int capacity,
        int hours,
        boolean night,
        long version,
        @Nullable Integer sameKindStaff,
        boolean mayEdit) {}
