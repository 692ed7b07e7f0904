package org.siquan.app.industry.web;

/**
 * A post as the list and the API show it.
 *
 * @param capacity learners at the same time
 */
public record PostRow(
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
        boolean night) {

    PostRow named(String occupationName, String siteName) {
        return new PostRow(
                id,
                zh,
                order,
                orderZh,
                enterprise,
                enterpriseZh,
                origin,
                occupation,
                occupationName,
                site,
                siteName,
                capacity,
                hours,
                night);
    }
}
