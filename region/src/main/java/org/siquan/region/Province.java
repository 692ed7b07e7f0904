package org.siquan.region;

/** A province-level division by its one-character abbreviation, such as 京, 津 or 冀. */
public record Province(String word) {
    private static final String ALL = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新港澳台";

    public Province {
        if (!known(word)) {
            throw new IllegalArgumentException(
                    "province must be one of %s, was '%s'%nTry: the one-character abbreviation.".formatted(ALL, word));
        }
    }

    static boolean known(String word) {
        return word.length() == 1 && ALL.contains(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
