package org.siquan.app.messages.internal;

import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * How an HTTP gateway is spoken to.
 *
 * @param url blank: the channel is off
 * @param body what is posted, JSON with the placeholders {@code {address} {text} {subject} {template} {key} {0} {1}} …
 * @param authorization value of the header Authorization; blank for none
 * @param success what the body of a good answer contains, because many gateways answer 200 to everything; empty: any
 */
record GatewaySettings(String url, String body, String authorization, Pattern success) {

    private static final String BODY = "{\"address\":\"{address}\",\"text\":\"{text}\",\"key\":\"{key}\"}";

    static GatewaySettings of(Environment environment, String prefix) {
        return new GatewaySettings(
                environment.getProperty(prefix + ".url", "").strip(),
                environment.getProperty(prefix + ".body", BODY),
                environment.getProperty(prefix + ".authorization", ""),
                Pattern.compile(environment.getProperty(prefix + ".success", "")));
    }
}
