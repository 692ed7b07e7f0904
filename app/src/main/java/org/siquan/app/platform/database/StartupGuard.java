package org.siquan.app.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks, before anything is started, whether the address may be used: the demonstration only listens to this machine
 * (its passwords are printed), and the port must be free.
 */
final class StartupGuard implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var address = environment.getProperty("server.address", "");
        if (environment.matchesProfiles("demo")) {
            requireLoopback(address);
        }
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var check = environment.getProperty("siquan.startup.check-port", Boolean.class, true);
        if (check && port > 0 && application.getWebApplicationType() == WebApplicationType.SERVLET) {
            requireFree(address, port);
        }
    }

    static void requireLoopback(String address) {
        if (!loopback(address)) {
            throw new StartupRefused(
                    "演示只在本机运行（127.0.0.1），不能监听 %s。".formatted(address.isBlank() ? "所有地址" : address),
                    "The demonstration runs on this machine only (127.0.0.1), it does not listen on %s."
                            .formatted(address.isBlank() ? "every address" : address),
                    "start without --server.address, or use ./siquan serve for a real park.");
        }
    }

    private static boolean loopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static void requireFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartupRefused(
                    "端口 %d 已被占用或不可用。".formatted(port),
                    "Port %d is in use or not available.".formatted(port),
                    "stop the other program, or choose another port: --server.port=" + (port + 1),
                    e);
        }
    }
}
