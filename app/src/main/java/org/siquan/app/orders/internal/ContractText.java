package org.siquan.app.orders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.platform.PdfPaper.Part;
import org.siquan.region.Competency;
import org.siquan.region.Site;

/**
 * The words of a 订单培养协议, in Chinese. What the law demands is cited; the rest is what the order says.
 *
 * @param majors names by code
 */
record ContractText(
        String enterprise,
        String school,
        OrderBody body,
        String occupation,
        Map<String, Site> sites,
        Map<String, String> majors,
        Map<String, Competency> competencies,
        int amendments) {

    private static final List<String> DEPTHS = List.of("知道", "能在指导下做", "能独立做");

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "当事人",
                List.of(
                        "甲方（企业）：" + enterprise,
                        "乙方（学校）：" + school,
                        "双方依据《中华人民共和国职业教育法》第二十八条，就委托培养（订单班）订立本协议。园区运营方不收取费用，也不是本协议一方；本协议不经中介。"),
                List.of()));
        parts.add(new Part("一、订单", List.of(), order()));
        parts.add(new Part("二、订单班", List.of(), classes()));
        parts.add(new Part("三、岗位", List.of(), posts()));
        if (!body.needs().isEmpty()) {
            parts.add(new Part("四、能力要求", List.of(), needs()));
        }
        if (!body.shares().isEmpty()) {
            parts.add(new Part("五、地区份额及依据", List.of(), shares()));
        }
        parts.add(new Part(
                "六、双方约定",
                List.of(
                        "1. 学生自愿选报；入班名单由乙方确认并在校内公示。学生不选报或退出的，不承担不利后果。",
                        "2. 每名学生上岗前另订三方协议（未成年学生由监护人参加）；三方协议未签订的不得安排上岗。",
                        "3. 实习报酬由甲方以货币按月支付给学生本人；任何一方不得向学生收取押金、培训费、管理费等费用。",
                        "4. 订单和岗位不以性别、民族、户籍或院校类型为条件。"),
                List.of()));
        parts.add(new Part(
                "七、修改与撤回",
                List.of("名额、培养期和报酬的修改须写明理由并编号，生效后另出本协议新版本，原版本保留。本版本包含已生效的修改 %d 次。".formatted(amendments)),
                List.of()));
        parts.add(new Part("签章", List.of(), List.of(List.of("甲方（公章）", "乙方（公章）"), List.of("签字：\n\n日期：", "签字：\n\n日期："))));
        return parts;
    }

    private List<List<String>> order() {
        return List.of(
                List.of("名称", body.zh()),
                List.of("职业", body.occupationCode() + " " + occupation),
                List.of("地点", site(body.site())),
                List.of("名额", "%d 人（开班至少 %d 人）".formatted(body.places(), body.least())),
                List.of("培养期", body.starts() == null ? "未定" : body.starts() + " 至 " + body.ends()),
                List.of("实习报酬", "每月 %d 元".formatted(body.monthlyYuan())),
                List.of("相同岗位工资", "每月 %d 元".formatted(body.samePostYuan())),
                List.of("对学生的要求", body.conditions().isEmpty() ? "无" : body.conditions()));
    }

    private List<List<String>> classes() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("班级", "专业", "开班下限", "人数上限")));
        body.classes()
                .forEach(c -> rows.add(List.of(
                        c.zh(),
                        String.join(
                                "、",
                                c.majors().stream()
                                        .map(m -> majors.getOrDefault(m, m))
                                        .toList()),
                        String.valueOf(c.least()),
                        String.valueOf(c.most()))));
        return rows;
    }

    private List<List<String>> posts() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("岗位", "地点", "同时可带学生", "每天小时")));
        body.posts()
                .forEach(p -> rows.add(List.of(
                        p.zh(), site(p.site()), String.valueOf(p.capacity()), String.valueOf(p.hoursPerDay()))));
        return rows;
    }

    private List<List<String>> needs() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("能力", "程度")));
        body.needs().forEach(n -> {
            Competency known = competencies.get(n.competency());
            rows.add(List.of(
                    known == null ? n.competency() : n.competency() + " " + known.zh(), DEPTHS.get(n.depth() - 1)));
        });
        return rows;
    }

    private List<List<String>> shares() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("生源学校所在地", "至少", "至多", "协议与条款")));
        body.shares()
                .forEach(s -> rows.add(
                        List.of(s.province(), String.valueOf(s.least()), String.valueOf(s.most()), s.clause())));
        return rows;
    }

    private String site(String id) {
        Site site = sites.get(id);
        return site == null ? id : site.zh();
    }
}
