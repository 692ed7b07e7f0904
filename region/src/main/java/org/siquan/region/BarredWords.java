package org.siquan.region;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which an order or a post may ask for nobody: sex, household registration, ethnicity, kind of school (rule ZP-1). */
public final class BarredWords {

    private static final Pattern BARRED =
            Pattern.compile("(限|仅)[招收]?[男女]|[男女][性生士]|[男女](性)?优先|户籍|户口|汉族|少数民族|(?<!\\d)(985|211)(?!\\d)|双一流|重点(大学|院校)");

    private BarredWords() {}

    /** The first of them in the text; the tables of the application refuse the same ones. */
    public static Optional<String> find(String words) {
        Matcher matcher = BARRED.matcher(words);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
