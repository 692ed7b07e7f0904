package org.siquan.app.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import org.siquan.app.Siquan;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Siquan with a clock some days behind: a story of months is told by starting it again later. */
final class EarlierSiquan {

    private EarlierSiquan() {}

    public static void main(String[] arguments) {
        new SpringApplication(Siquan.class, Earlier.class).run(Arrays.copyOf(arguments, arguments.length));
    }

    /** No component: only this start has it. */
    static final class Earlier {

        @Bean
        @Primary
        Clock earlierClock(Environment environment) {
            return Clock.offset(
                    Clock.system(ZoneId.of("Asia/Shanghai")),
                    Duration.ofDays(-environment.getProperty("days-back", Long.class, 0L)));
        }
    }
}
