package org.siquan.app.platform.security;

import java.io.Serializable;
import java.util.List;

/**
 * What kind of browser signed in, as a person recognises it; versions and addresses are not kept.
 *
 * @param browser end of a message {@code platform.browser.…}
 * @param system end of a message {@code platform.system.…}
 */
record Device(String browser, String system) implements Serializable {

    static final String ATTRIBUTE = "siquan.device";
    static final Device UNKNOWN = new Device("OTHER", "OTHER");

    /** The first word that is found decides: every browser names others that it resembles. */
    private static final List<List<String>> BROWSERS = List.of(
            List.of("wxwork", "WECOM"),
            List.of("MicroMessenger", "WECHAT"),
            List.of("Edg", "EDGE"),
            List.of("Firefox", "FIREFOX"),
            List.of("Chrom", "CHROME"),
            List.of("Safari", "SAFARI"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("OpenHarmony", "HARMONY"),
            List.of("HarmonyOS", "HARMONY"),
            List.of("Android", "ANDROID"),
            List.of("iPhone", "IOS"),
            List.of("iPad", "IOS"),
            List.of("Windows", "WINDOWS"),
            List.of("Mac OS", "MAC"),
            List.of("Linux", "LINUX"));

    /** Reads the header {@code User-Agent}. */
    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(List<List<String>> words, String userAgent) {
        return words.stream()
                .filter(word -> userAgent.contains(word.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse("OTHER");
    }
}
