package org.siquan.app.pay.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the watch looks: every morning before people come to work. */
@Configuration(proxyBeanMethods = false)
class PayWatchConfiguration {

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    @Bean
    RecurringTask<Void> payWatchTask(PayWatch watch, Clock clock) {
        return Tasks.recurring("siquan-pay-watch", Schedules.daily(clock.getZone(), MORNING))
                .execute((_, _) -> watch.everyPark());
    }
}
