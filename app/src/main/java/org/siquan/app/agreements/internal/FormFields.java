package org.siquan.app.agreements.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.RegionForm.Field;
import org.siquan.app.placements.Placement;

/** The fields of a region's form, and what an agreement puts into them. */
final class FormFields {

    static final String NUMBER = "编号";
    static final String CHECK = "校验码";
    static final String QR = "二维码";
    private static final String SCHOOL = "学校";
    private static final String UNIT = "实习单位";
    private static final String LEARNER = "学生";
    private static final String GUARDIAN = "监护人";
    private static final String POST = "岗位";
    private static final String FIRST = "起始日";
    private static final String LAST = "结束日";
    private static final String YUAN = "月报酬";
    private static final String PAY_DAY = "支付日";
    private static final String EDITION = "版次";

    private FormFields() {}

    static List<Field> all() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(NUMBER, true));
        fields.add(new Field(CHECK, true));
        for (String name : List.of(QR, EDITION, SCHOOL, UNIT, LEARNER, GUARDIAN, POST, FIRST, LAST, YUAN, PAY_DAY)) {
            fields.add(new Field(name, false));
        }
        for (Part part : Part.values()) {
            fields.add(new Field(of(part), part.required()));
        }
        return fields;
    }

    /** 条款1 to 条款9. */
    static String of(Part part) {
        return "条款" + (List.of(Part.values()).indexOf(part) + 1);
    }

    /** @param school its name */
    static Map<String, String> values(Agreement agreement, Agreement.Paper paper, Placement placement, String school) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NUMBER, paper.number());
        values.put(CHECK, paper.check());
        values.put(EDITION, String.valueOf(agreement.edition()));
        values.put(SCHOOL, school);
        values.put(UNIT, placement.names().unit());
        values.put(LEARNER, placement.names().learner());
        values.put(GUARDIAN, agreement.terms().guardian());
        values.put(POST, placement.names().post());
        values.put(FIRST, placement.firstDay().toString());
        values.put(LAST, placement.lastDay().toString());
        values.put(YUAN, String.valueOf(agreement.terms().monthlyYuan()));
        values.put(PAY_DAY, String.valueOf(agreement.terms().payDay()));
        for (Part part : Part.values()) {
            values.put(of(part), agreement.terms().text(part));
        }
        return values;
    }
}
