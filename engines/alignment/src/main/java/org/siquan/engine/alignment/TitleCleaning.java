package org.siquan.engine.alignment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a title what is not the job: pay, benefits, places, slogans, codes, the employer before 招聘. The rules are
 * the data file {@code title-noise.txt}; what cannot be told apart stays.
 */
final class TitleCleaning {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WITH_TAGS = 1_000;
    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|《[^《》]*》|「[^「」]*」|<[^<>]*>|\\([^()]*$");
    private static final Pattern RECRUIT =
            Pattern.compile("(?:招聘|诚聘|急聘|直聘|招募|急招|直招|诚招|高薪招|长期招|大量招|招(?![标商生投采募聘待财牌股]))(?:成熟|长期|稳定|有经验|大量|多名)*");
    private static final Pattern RECRUITING_STAFF = Pattern.compile(
            "^(?:专员|主管|经理|顾问|助理|专家|总监|实习|负责人|岗|师|官|培训|渠道|运营|文员|hr|bp|配置|网|团队|猎头|组|and|&|/|、|\\+|与|及|和).*");
    private static final Pattern NOT_TEXT =
            Pattern.compile("[^\\p{IsHan}a-z0-9+#./&\\-]+|(?<![a-z0-9+])[+./&\\-]+|[./&\\-]+(?![a-z0-9+])");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}a-z]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Pattern> noise;

    TitleCleaning(List<String> rules) {
        this.noise = rules.stream()
                .map(rule -> Pattern.compile(rule, Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    static TitleCleaning ofResource() {
        return new TitleCleaning(OwnData.lines("title-noise.txt"));
    }

    /** Lower-case title with single spaces; empty when no letter of any script is left. */
    String core(String title) {
        String folded = fold(title);
        String quiet = quiet(afterRecruit(withoutBrackets(folded)));
        return letters(quiet) >= 2 ? quiet : aside(title);
    }

    /** What the brackets of the title say, tidied; often a detail of the job, as in 普工（仪表工）. */
    String aside(String title) {
        StringBuilder inside = new StringBuilder();
        Matcher matcher = BRACKETS.matcher(fold(title));
        while (matcher.find()) {
            inside.append(' ').append(matcher.group());
        }
        return quiet(inside.toString());
    }

    private String quiet(String text) {
        String quiet = text;
        for (Pattern rule : noise) {
            quiet = rule.matcher(quiet).replaceAll(" ");
        }
        return tidy(quiet);
    }

    /** As a person sees it: without tags, entities read, simplified, half width, lower case, words as on the mainland. */
    static String fold(String text) {
        String words = RegionalWords.mainland(first(text, LONGEST_WITH_TAGS));
        String readable = first(ReadableText.of(words).text().strip(), LONGEST_TITLE);
        return Normalizer.normalize(readable, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String first(String text, int chars) {
        return text.length() > chars ? text.substring(0, chars) : text;
    }

    static long letters(String text) {
        return LETTERS.matcher(text).results().count();
    }

    private static String withoutBrackets(String text) {
        String open = BRACKETS.matcher(text).replaceAll(" ");
        return letters(open) >= 2 ? open : text;
    }

    private String afterRecruit(String text) {
        Matcher matcher = RECRUIT.matcher(text);
        String result = text;
        while (matcher.find()) {
            String rest = text.substring(matcher.end()).strip();
            if (!RECRUITING_STAFF.matcher(rest).matches() && letters(quiet(rest)) >= 2) {
                result = rest;
            }
        }
        return result;
    }

    static String tidy(String text) {
        String words = NOT_TEXT.matcher(text).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
