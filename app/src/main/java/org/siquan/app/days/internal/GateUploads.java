package org.siquan.app.days.internal;

import java.time.Clock;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gate files that wait for their confirmation. */
@Repository
class GateUploads extends WaitingUploads {

    GateUploads(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "days.gate_upload");
    }
}
