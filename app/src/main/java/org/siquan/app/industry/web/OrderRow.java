package org.siquan.app.industry.web;

import org.jspecify.annotations.Nullable;

/**
 * An order as the list and the API show it.
 *
 * @param pay of learners in yuan a month; null where the actor may not see it
 */
public record OrderRow(
        String id,
        String zh,
        String enterprise,
        String enterpriseZh,
        String origin,
        String chainZh,
        String chainEn,
        String occupation,
        String occupationName,
        String site,
        String siteName,
        int places,
        int classes,
        @Nullable Integer pay) {

    OrderRow named(String occupationName, String siteName, @Nullable Integer pay) {
        return new OrderRow(
                id,
                zh,
                enterprise,
                enterpriseZh,
                origin,
                chainZh,
                chainEn,
                occupation,
                occupationName,
                site,
                siteName,
                places,
                classes,
                pay);
    }
}
