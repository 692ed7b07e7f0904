package org.siquan.region;

/**
 * A talent order: what an enterprise asks for this year.
 *
 * @param occupationCode entry of the occupational classification
 * @param site where the work is done
 * @param places learners over all classes of the order, >= 0
 * @param monthlyYuan pay during the work blocks
 * @param samePostYuan monthly wage of the enterprise's own staff on the same post
 * @param conditions what the order asks of learners, in words; never sex, household registration, kind of school or
 *     ethnicity
 */
public record Order(
        OrderId id,
        EnterpriseId enterprise,
        String zh,
        String occupationCode,
        SiteId site,
        int places,
        int monthlyYuan,
        int samePostYuan,
        String conditions) {}
