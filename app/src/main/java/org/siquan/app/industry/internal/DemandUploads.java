package org.siquan.app.industry.internal;

import java.time.Clock;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets of demand history that wait. */
@Repository
class DemandUploads extends WaitingUploads {

    DemandUploads(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "industry.demand_upload");
    }
}
