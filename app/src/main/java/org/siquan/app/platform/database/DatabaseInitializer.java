package org.siquan.app.platform.database;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Makes sure of a database before the first bean exists, so that a database that cannot be had is one sentence and not a
 * tower of failed beans. The server is the last thing that a closing context stops.
 */
final class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String BEAN = "databaseServer";
    private static final int DEFAULT_FREE_MB = 200;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = server(context.getEnvironment());
        try {
            WeakRole.require(server.database());
        } catch (StartupRefused e) {
            server.close();
            throw e;
        }
        var beans = context.getBeanFactory();
        beans.registerSingleton(BEAN, server);
        ((DefaultSingletonBeanRegistry) beans).registerDisposableBean(BEAN, server::close);
    }

    private static DatabaseServer server(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            var home = DatabaseHome.configured(environment.getProperty("siquan.database.home"));
            long megabytes = environment.getProperty("siquan.database.minimum-free-mb", Integer.class, DEFAULT_FREE_MB);
            return EmbeddedPostgres.start(home, megabytes << 20);
        }
        var password = environment.getProperty("spring.datasource.password", "");
        var ownerPassword = environment.getProperty("siquan.database.owner-password", "");
        return new DatabaseServer.External(new Database(
                url,
                Database.OWNER,
                ownerPassword.isBlank() ? password : ownerPassword,
                environment.getProperty("spring.datasource.username", Database.APPLICATION),
                password,
                false));
    }
}
