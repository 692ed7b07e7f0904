package org.siquan.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A real mail server, and a real HTTP server that takes SMS and messages to a work chat; one of each for the run. */
public final class Gateways implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What a gateway received. */
    public record Received(String way, String address, String text, String key) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = "{\"to\":\"{address}\",\"text\":\"{text}\"}";
    private static final List<Received> TAKEN = new CopyOnWriteArrayList<>();
    private static final Map<String, Queue<Integer>> ANSWERS = new ConcurrentHashMap<>();
    private static final GreenMail MAIL = mail();
    private static final HttpServer HTTP = http();

    private static GreenMail mail() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    private static HttpServer http() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Gateways::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String address = body.path("to").asString();
        Queue<Integer> answers = ANSWERS.getOrDefault(address, new ConcurrentLinkedQueue<>());
        Integer status = answers.poll();
        if (status == null) {
            TAKEN.add(new Received(
                    exchange.getRequestURI().getPath(),
                    address,
                    body.path("text").asString(),
                    Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"))));
        }
        byte[] answer = (status == null ? "{\"errcode\":0}" : "{\"errcode\":1}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == null ? 200 : status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** The next requests for this address are answered so; after them everything is taken. */
    public static void answer(String address, Integer... statuses) {
        ANSWERS.put(address, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** What was taken for an address, in order. */
    public static List<Received> taken(String address) {
        return TAKEN.stream().filter(each -> each.address().equals(address)).toList();
    }

    /** The mails that came for an address. */
    public static List<MimeMessage> mails(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /** Settings of a Siquan in a process of its own, which then sends SMS here. */
    public static List<String> smsSettings() {
        return List.of("--siquan.messages.sms.url=%s/sms".formatted(address()), "--siquan.messages.sms.body=" + BODY);
    }

    private static String address() {
        return "http://127.0.0.1:" + HTTP.getAddress().getPort();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String http = address();
        ServerSetup smtp = MAIL.getSmtp().getServerSetup();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "gateways",
                        Map.of(
                                "siquan.messages.sms.url",
                                http + "/sms",
                                "siquan.messages.sms.body",
                                BODY,
                                "siquan.messages.wecom.url",
                                http + "/wecom",
                                "siquan.messages.wecom.body",
                                BODY,
                                "siquan.messages.wecom.success",
                                "\"errcode\"\\s*:\\s*0",
                                "siquan.messages.mail-from",
                                "siquan@example.test",
                                "spring.mail.host",
                                smtp.getBindAddress(),
                                "spring.mail.port",
                                smtp.getPort(),
                                "siquan.address",
                                "https://park.example.test")));
    }
}
