package org.siquan.app.cycle.internal;

import org.siquan.app.cycle.RegionSource;
import org.siquan.app.regiondata.RegionData;
import org.siquan.year.YearInput.Effort;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a run is made from: the park's own circles, and how much work the engines may do. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    RegionSource regionSource(RegionData data) {
        return data::findRecent;
    }

    /** Part of a run's input hash; only tests and measurements change it. */
    @Bean
    Effort effort(
            @Value("${siquan.cycle.schedule-proposals:3000000}") long proposals,
            @Value("${siquan.cycle.solver-seconds:20}") double seconds) {
        return new Effort(proposals, seconds);
    }
}
