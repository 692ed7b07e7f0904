package org.siquan.region.postings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes telephone numbers, mail addresses and messenger names out of a job advertisement before it is kept: they are
 * personal data of whoever recruits (PIPL Art. 6: no more than the purpose needs), and the alignment does not read them.
 */
public final class ContactData {

    /** What stands in their place. */
    public static final String REMOVED = "〔联系方式已去除〕";

    private static final Pattern CONTACT = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}\\.[A-Za-z]{2,10}"
            + "|(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"
            + "|(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)"
            + "|(?i:微信|weixin|wechat|vx|qq)(?:号码?|群)?\\s{0,3}[:：]\\s{0,3}[A-Za-z0-9_-]{5,20}");

    private ContactData() {}

    /** The advertisement without them. */
    public static Posting remove(Posting posting) {
        return new Posting(
                posting.id(),
                clean(posting.source()),
                clean(posting.title()),
                clean(posting.company()),
                clean(posting.city()),
                clean(posting.salary()),
                clean(posting.education()),
                clean(posting.industry()),
                clean(posting.description()),
                clean(posting.date()));
    }

    static String clean(String text) {
        Matcher found = CONTACT.matcher(text);
        return found.find() ? found.replaceAll(REMOVED) : text;
    }
}
