package org.siquan.engine.scheduling.verify.clerkship;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The numbers of a MiniZinc data file by name, in the order in which they stand. What the numbers mean is given by the sizes
 * that the reader of an item expects, not by the brackets around them.
 */
final class DataFile {

    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*=\\s*(.*)\\s*", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("\\s*array\\dd\\s*\\(.*?\\[", Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+|true|false|[^\\s,;|\\[\\](){}]");

    private final Map<String, String> items = new HashMap<>();
    private final Findings findings;

    DataFile(String text, Findings findings) {
        this.findings = findings;
        for (String part : COMMENT.matcher(text).replaceAll(" ").split(";", -1)) {
            Matcher item = ITEM.matcher(part);
            if (item.matches()) {
                if (items.put(item.group(1), item.group(2)) != null) {
                    fault(item.group(1), "出现两次", "is given twice");
                }
            } else if (!part.isBlank()) {
                fault(part.strip().lines().findFirst().orElse(""), "不是“名称 = 值”", "is not \"name = value\"");
            }
        }
    }

    /** One number of at least a bound; that bound if there is a fault. */
    int number(String name, int least) {
        int[] values = numbers(name, 1);
        if (values[0] < least) {
            fault(name, "应至少为 " + least, "must be at least " + least);
            return least;
        }
        return values[0];
    }

    /** As many numbers as the sizes say; zeros if there is a fault. */
    int[] numbers(String name, int... sizes) {
        long expected = IntStream.of(sizes).asLongStream().reduce(1, (a, b) -> a * b);
        if (expected > 1 << 28) {
            fault(name, "过大", "is too large");
            return new int[0];
        }
        int[] values = new int[(int) expected];
        String text = items.get(name);
        if (text == null) {
            fault(name, "缺少", "is missing");
            return values;
        }
        text = HEAD.matcher(text).replaceFirst("[");
        if (text.indexOf('{') >= 0 && sizes.length == 2) {
            text = members(text, sizes[1]);
        }
        Matcher numbers = NUMBER.matcher(text);
        int count = 0;
        while (numbers.find()) {
            if (count < values.length) {
                values[count] = value(name, numbers.group());
            }
            count++;
        }
        if (count != values.length) {
            fault(
                    name,
                    "应有 %d 个数，实有 %d 个".formatted(values.length, count),
                    "must hold %d numbers, holds %d".formatted(values.length, count));
        }
        return values;
    }

    /** Sets as rows of 0 and 1. */
    private static String members(String text, int width) {
        return SET.matcher(text).replaceAll(set -> {
            int[] row = new int[width];
            Matcher member = NUMBER.matcher(set.group(1));
            while (member.find()) {
                int index = Integer.parseInt(member.group());
                if (index >= 1 && index <= width) {
                    row[index - 1] = 1;
                }
            }
            return IntStream.of(row).mapToObj(Integer::toString).collect(java.util.stream.Collectors.joining(","));
        });
    }

    private int value(String name, String word) {
        try {
            return word.equals("true") ? 1 : word.equals("false") ? 0 : Integer.parseInt(word);
        } catch (NumberFormatException e) {
            fault(name, "“" + word + "”不是整数", "\"" + word + "\" is not a whole number");
            return 0;
        }
    }

    private void fault(String name, String zh, String en) {
        findings.add(ClerkshipVerifier.FILES, name + "：" + zh, name + ": " + en);
    }
}
