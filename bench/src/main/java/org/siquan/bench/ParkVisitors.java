package org.siquan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** People of each role who are signed in, several at a time; requests go round among them. */
final class ParkVisitors {

    private static final int SESSIONS = 4;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final Map<ParkPage.Role, List<HttpClient>> signedIn = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    ParkVisitors(String address) {
        this.address = address;
    }

    /** Asks for a page and reads it to its end; answers the status. */
    int status(ParkPage.Role role, String path) throws IOException, InterruptedException {
        List<HttpClient> clients = clients(role);
        return clients.get(Math.floorMod(turn.incrementAndGet(), clients.size()))
                .send(get(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private List<HttpClient> clients(ParkPage.Role role) throws IOException, InterruptedException {
        List<HttpClient> known = signedIn.get(role);
        if (known != null) {
            return known;
        }
        List<HttpClient> clients = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            clients.add(signIn(role.login()));
        }
        signedIn.put(role, clients);
        return clients;
    }

    private HttpClient signIn(String login) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        String page = client.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("no form on the page of sign-in");
        }
        String form = "login=" + login + "&password=" + ParkApplication.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IOException(login + " was not signed in");
        }
        return client;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }
}
