package org.siquan.app.messages.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.ChannelFailure;
import org.siquan.app.messages.MessageChannel;
import org.siquan.app.messages.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/** Posts a message as JSON: to the gateway of an SMS provider, or to the webhook of 企业微信 or of a bridge to a 公众号. */
class HttpGateway implements MessageChannel {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(address|text|subject|template|key|[0-9])}");

    private final Channel channel;
    private final GatewaySettings settings;
    private final HttpClient client;
    private final JsonMapper json;

    HttpGateway(Channel channel, GatewaySettings settings, HttpClient client, JsonMapper json) {
        this.channel = channel;
        this.settings = settings;
        this.client = client;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean available() {
        return !settings.url().isEmpty();
    }

    @Override
    public void send(Outgoing message) throws ChannelFailure {
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.key())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)));
        if (!settings.authorization().isEmpty()) {
            request.header("Authorization", settings.authorization());
        }
        try {
            judge(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw ChannelFailure.temporary(
                    "gateway cannot be reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ChannelFailure.temporary("interrupted", e);
        }
    }

    /** Values go into JSON strings, so they are escaped as such: a quotation mark in a text ends nothing. */
    private String body(Outgoing message) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "address", message.address(),
                "text", message.text(),
                "subject", message.subject(),
                "template", message.template(),
                "key", message.key()));
        for (int i = 0; i < message.arguments().size(); i++) {
            values.put(String.valueOf(i), message.arguments().get(i));
        }
        return PLACEHOLDER.matcher(settings.body()).replaceAll(found -> {
            String quoted = json.writeValueAsString(values.getOrDefault(found.group(1), ""));
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    private void judge(HttpResponse<String> answer) throws ChannelFailure {
        int status = answer.statusCode();
        if (status >= 300) {
            boolean permanent = status < 500 && status != 408 && status != 429;
            throw ChannelFailure.refused("gateway answered " + status, permanent);
        }
        if (!settings.success().matcher(answer.body()).find()) {
            throw ChannelFailure.refused("gateway answered " + status + " but not as agreed", false);
        }
    }
}
