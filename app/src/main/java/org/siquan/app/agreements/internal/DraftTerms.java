package org.siquan.app.agreements.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.siquan.app.agreements.AgreementKind;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Terms;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.industry.Workplaces.Workplace;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Site;
import org.springframework.stereotype.Component;

/**
 * The first wording of an agreement: what the park's records know, and what the law says in any case. The parties change
 * what does not fit them.
 */
@Component
class DraftTerms {

    private static final int USUAL_PAY_DAY = 15;

    private final Workplaces workplaces;
    private final MetroAreaRegistry places;
    private final Organisations organisations;

    DraftTerms(Workplaces workplaces, MetroAreaRegistry places, Organisations organisations) {
        this.workplaces = workplaces;
        this.places = places;
        this.organisations = organisations;
    }

    /** @param guardian name; empty while it is not known */
    Terms of(Placement placement, String guardian) {
        Workplace post = workplaces
                .find(placement.post())
                .orElseThrow(() -> ProblemException.notFound(
                        "placement-post-unknown", placement.post().value()));
        int yuan = Objects.requireNonNullElse(post.figures().monthlyYuan(), 0);
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(Part.PARTIES, parties(placement));
        texts.put(Part.WORK, work(placement, post));
        texts.put(
                Part.LIVING,
                "食宿由甲方统一安排；学生要求另行居住的，须本人申请、监护人签字并由甲方备案。每天工作不超过 %d 小时，每周平均不超过 40 小时；不安排夜班和加班，法定节假日和休息日休息。"
                        .formatted(post.hoursPerDay()));
        texts.put(
                Part.PAY,
                "乙方以货币按月足额转入丙方本人账户，不得以物品或代金券代替，不得经第三方转发。任何一方不得向丙方收取押金、培训费、实习报酬提成、管理费、实习材料费、就业服务费或其他费用，不得扣押证件，不得要求担保。");
        texts.put(
                Part.SAFETY,
                "乙方提供符合国家规定的劳动安全卫生条件和防护用品，上岗前会同甲方进行安全教育并考核，未考核或考核不合格的不得上岗。不安排高处、井下、放射性、有毒、易燃易爆及国家规定的其他禁忌作业。");
        texts.put(
                Part.INSURANCE,
                "甲方（或乙方）为丙方投保实习责任保险，期间覆盖实习全程，责任范围包括实习活动的全过程、意外、被保险人的疏忽或过失及相关法律费用；保险费不向丙方收取，也不从实习报酬中扣除。发生伤亡事故的，乙方立即救治并通知甲方和家长；属于保险责任的由保险机构赔付，不足部分由各方依法承担。");
        texts.put(Part.ASSESSMENT, "甲乙双方共同制定考核方案，过程性考核与结果性考核相结合，由学校指导教师和企业导师共同评定；不简单套用实习单位的考勤制度和员工标准。考核结果作为毕业依据之一。");
        texts.put(
                Part.BREACH,
                "任何一方违反约定，由其承担相应责任；甲方或乙方违反法律法规的，丙方有权停止实习，不承担不利后果。任何一方可以提前终止本协议，须说明理由并即时通知其他各方，甲方负责丙方的后续安排。");
        texts.put(Part.OTHER, "");
        return new Terms(guardian, yuan, USUAL_PAY_DAY, texts);
    }

    /** The terms of the edition before; what names days or people says them as they are now. */
    Terms again(Placement placement, Terms before, AgreementKind kind) {
        Map<Part, String> texts = new EnumMap<>(before.texts());
        if (kind == AgreementKind.TUTOR) {
            texts.put(Part.WORK, of(placement, before.guardian()).text(Part.WORK));
        }
        return new Terms(before.guardian(), before.monthlyYuan(), before.payDay(), texts);
    }

    private String parties(Placement placement) {
        String school = organisations
                .find(placement.school())
                .map(Organisation::nameZh)
                .orElse(placement.school().value());
        return "甲方（学校）：%s\n乙方（实习单位）：%s\n丙方（学生）：%s，学号 %s"
                .formatted(
                        school,
                        placement.names().unit(),
                        placement.names().learner(),
                        placement.learner().value());
    }

    private String work(Placement placement, Workplace post) {
        String days = placement.spans().stream()
                .map(span -> "%s 至 %s".formatted(span.first(), span.last()))
                .collect(Collectors.joining("；"));
        String mentor = workplaces.listMentors(placement.enterprise()).stream()
                .filter(known -> known.id().equals(placement.mentor()))
                .map(known -> known.name() == null ? known.id().value() : known.name())
                .findFirst()
                .orElse("待定");
        return "岗位：%s（%s）\n地点：%s\n时间：%s\n学校指导教师：%s；企业导师：%s\n内容与要求按校企共同制定的实习方案执行，岗位与专业对口或相近，不安排与专业无关的简单重复劳动。"
                .formatted(
                        placement.names().post(),
                        post.orderName(),
                        places.findSite(post.site())
                                .map(Site::zh)
                                .orElse(post.site().value()),
                        days,
                        placement.tutor() == null ? "待定" : placement.tutor(),
                        mentor);
    }
}
