package org.siquan.app.orders.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order as the list and the API show it. */
public record TalentOrderRow(
        String id,
        String zh,
        String enterprise,
        String enterpriseName,
        String origin,
        String state,
        boolean registered,
        String occupation,
        String occupationName,
        String site,
        String siteName,
        int places,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends) {

    TalentOrderRow named(String occupationName, String siteName) {
        return new TalentOrderRow(
                id,
                zh,
                enterprise,
                enterpriseName,
                origin,
                state,
                registered,
                occupation,
                occupationName,
                site,
                siteName,
                places,
                starts,
                ends);
    }
}
