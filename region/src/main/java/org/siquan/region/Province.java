package org.siquan.region;

import java.util.List;

/** A province-level division by its one-character abbreviation, such as 京, 津 or 冀. */
public record Province(String word) {
    private static final String ALL = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新港澳台";

    /** In the order of {@link #ALL}. */
    private static final List<String> ENGLISH = List.of(
            ("Beijing,Tianjin,Hebei,Shanxi,Inner Mongolia,Liaoning,Jilin,Heilongjiang,Shanghai,Jiangsu,Zhejiang,"
                            + "Anhui,Fujian,Jiangxi,Shandong,Henan,Hubei,Hunan,Guangdong,Guangxi,Hainan,Chongqing,"
                            + "Sichuan,Guizhou,Yunnan,Tibet,Shaanxi,Gansu,Qinghai,Ningxia,Xinjiang,Hong Kong,Macao,"
                            + "Taiwan")
                    .split(","));

    public Province {
        if (!known(word)) {
            throw new IllegalArgumentException(
                    "province must be one of %s, was '%s'%nTry: the one-character abbreviation.".formatted(ALL, word));
        }
    }

    static boolean known(String word) {
        return word.length() == 1 && ALL.contains(word);
    }

    /** What a page shows: 冀 in Chinese, Hebei in {@code "en"}. */
    public String say(String language) {
        return language.startsWith("en") ? ENGLISH.get(ALL.indexOf(word)) : word;
    }

    @Override
    public String toString() {
        return word;
    }
}
