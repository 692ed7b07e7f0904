package org.siquan.app.metroarea.web;

import java.time.Clock;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of measured times that wait. */
@Repository
class TravelUploads extends WaitingUploads {

    TravelUploads(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "metroarea.travel_upload");
    }
}
