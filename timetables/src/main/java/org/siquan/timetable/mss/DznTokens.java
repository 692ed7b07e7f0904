package org.siquan.timetable.mss;

/** Splits MiniZinc data into words; comments of both kinds and white space are left out. */
final class DznTokens {

    private static final String SIGNS = "=;,|[](){}:";

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    DznTokens(String text) {
        this.text = text;
        at = text.startsWith("\ufeff") ? 1 : 0;
        lineStart = at;
    }

    /** The next word; at the end {@link DznToken.Kind#END}, again and again. */
    DznToken next() {
        skip();
        if (at >= text.length()) {
            return token(DznToken.Kind.END, at);
        }
        int from = at;
        char c = text.charAt(at);
        if (text.startsWith("..", at)) {
            at += 2;
            return token(DznToken.Kind.SIGN, from);
        }
        if (SIGNS.indexOf(c) >= 0) {
            at++;
            return token(DznToken.Kind.SIGN, from);
        }
        if (Character.isDigit(c) || ((c == '-' || c == '+') && Character.isDigit(peek(1)))) {
            at++;
            while (at < text.length()
                    && (inName(text.charAt(at)) || (text.charAt(at) == '.' && Character.isDigit(peek(1))))) {
                at++;
            }
            return token(DznToken.Kind.NUMBER, from);
        }
        if (c == '"') {
            at++;
            while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
                at++;
            }
            at += at < text.length() && text.charAt(at) == '"' ? 1 : 0;
            return token(DznToken.Kind.STRING, from);
        }
        if (inName(c)) {
            while (at < text.length() && inName(text.charAt(at))) {
                at++;
            }
            return token(DznToken.Kind.NAME, from);
        }
        at++;
        return token(DznToken.Kind.WRONG, from);
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = ++at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                int stop = end < 0 ? text.length() : end + 2;
                while (at < stop) {
                    if (text.charAt(at++) == '\n') {
                        line++;
                        lineStart = at;
                    }
                }
            } else {
                return;
            }
        }
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private DznToken token(DznToken.Kind kind, int from) {
        return new DznToken(kind, text.substring(from, at), line, from - lineStart + 1);
    }
}
