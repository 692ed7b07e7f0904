package org.siquan.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the application: {@code ./siquan demo} or {@code ./siquan serve}. */
@Modulithic(systemName = "Siquan", sharedModules = "platform")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, proxyBeanMethods = false)
public class Siquan {

    /** Starts it; {@code args} are Spring Boot options such as {@code --server.port=8081}. */
    public static void main(String[] args) {
        SpringApplication.run(Siquan.class, args);
    }
}
