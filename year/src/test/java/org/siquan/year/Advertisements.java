package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import org.siquan.region.postings.Posting;

/** Invented advertisements: some good, one posted twice, one of only emoji, one without a body. */
final class Advertisements {

    static final List<Posting> ALL = all();

    private Advertisements() {}

    private static List<Posting> all() {
        List<Posting> all = new ArrayList<>();
        all.add(posting(
                "A1",
                "Java开发工程师",
                "云岫软件",
                "北京-海淀区",
                "10-20K",
                "本科",
                "计算机软件",
                "精通Java、Spring Boot，熟悉MySQL、Redis，有PHP经验。"));
        all.add(posting(
                "A2",
                "【急聘】Java开发工程师",
                "云岫软件",
                "北京",
                "10-20K",
                "本科",
                "计算机软件",
                "精通 Java，Spring Boot；熟悉 MySQL、Redis；有 PHP 经验"));
        all.add(posting("A3", "PHP开发工程师", "", "廊坊", "8千-1万", "大专", "互联网/电子商务", "熟悉PHP与MySQL，使用Laravel框架。"));
        all.add(posting("A4", "电工", "澄川制造", "上海", "面议", "中专", "机械/设备/重工", "持低压电工证，懂PLC编程、变频器，有工业机器人经验者优先；无需报关经验。"));
        all.add(posting("A5", "🎉🎉", "", "", "", "", "", "🔥🔥"));
        all.add(posting("A6", "会计", "澄川制造", "天津", "6-8千/月", "博士", "其他行业", ""));
        return List.copyOf(all);
    }

    private static Posting posting(
            String id,
            String title,
            String company,
            String city,
            String salary,
            String education,
            String industry,
            String text) {
        return new Posting(id, "演示-2026", title, company, city, salary, education, industry, text, "");
    }
}
