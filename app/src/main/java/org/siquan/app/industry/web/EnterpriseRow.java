package org.siquan.app.industry.web;

/**
 * An enterprise as the list and the API show it.
 *
 * @param places learners that its orders ask for together
 */
public record EnterpriseRow(
        String id,
        String zh,
        String origin,
        String chain,
        String chainZh,
        String chainEn,
        String position,
        String size,
        String site,
        String siteName,
        String sector,
        String sectorName,
        int orders,
        int places) {

    EnterpriseRow named(String siteName, String sectorName) {
        return new EnterpriseRow(
                id,
                zh,
                origin,
                chain,
                chainZh,
                chainEn,
                position,
                size,
                site,
                siteName,
                sector,
                sectorName,
                orders,
                places);
    }
}
