package org.siquan.app.platform.jobs;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;

/** What the scheduler keeps of a job: whose it is, so that it can be read again. */
record JobTicket(String job, String kind, String park, String org, boolean wholePark) implements Serializable {

    static JobTicket of(JobId id, String kind, Actor starter) {
        return new JobTicket(
                id.toString(), kind, starter.park().value(), starter.org().value(), starter.seesWholePark());
    }

    JobId id() {
        return new JobId(UUID.fromString(job));
    }

    Actor actor() {
        return new Actor("system:" + kind, new ParkId(park), new OrgId(org), wholePark ? Set.of(Role.PARK) : Set.of());
    }
}
