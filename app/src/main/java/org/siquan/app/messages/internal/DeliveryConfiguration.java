package org.siquan.app.messages.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.http.HttpClient;
import java.time.Duration;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.MessageChannel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** The task of the scheduler, and the adapters that the configuration switches on. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    static final String TASK = "siquan-message";

    @Bean
    CustomTask<DeliveryTicket> messageTask(MessageDelivery delivery) {
        return Tasks.custom(TASK, DeliveryTicket.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .execute((instance, _) -> delivery.run(instance.getData())
                        .<CompletionHandler<DeliveryTicket>>map(
                                again -> (done, operations) -> operations.reschedule(done, again))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    HttpClient gatewayClient() {
        return HttpClient.newBuilder()
                .connectTimeout(HttpGateway.PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Bean
    MessageChannel sms(Environment environment, HttpClient gatewayClient, JsonMapper json) {
        return new HttpGateway(
                Channel.SMS, GatewaySettings.of(environment, "siquan.messages.sms"), gatewayClient, json);
    }

    @Bean
    MessageChannel wecom(Environment environment, HttpClient gatewayClient, JsonMapper json) {
        return new HttpGateway(
                Channel.WECOM, GatewaySettings.of(environment, "siquan.messages.wecom"), gatewayClient, json);
    }

    @Bean
    MessageChannel mail(ObjectProvider<JavaMailSender> sender, Environment environment) {
        return new MailChannel(sender.getIfAvailable(), environment.getProperty("siquan.messages.mail-from", ""));
    }
}
