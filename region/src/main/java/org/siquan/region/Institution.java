package org.siquan.region;

/**
 * A school that takes part with learners.
 *
 * @param officialCode ten-digit code; empty for an invented one
 * @param province where the school is; a work site elsewhere makes a cross-province placement
 */
public record Institution(
        InstitutionId id, String zh, Origin origin, String officialCode, Province province, SiteId site) {}
