package org.siquan.app.pay.internal;

import java.time.Clock;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of payments that wait between preview and confirmation. */
@Repository
class PayUploads extends WaitingUploads {

    PayUploads(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "pay.upload");
    }
}
