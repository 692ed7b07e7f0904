package org.siquan.app.platform.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    static final String TASK = "siquan-job";

    @Bean
    OneTimeTask<JobTicket> jobTask(JobExecution execution) {
        return Tasks.oneTime(TASK, JobTicket.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
                .execute((instance, _) -> execution.execute(instance.getData()));
    }
}
