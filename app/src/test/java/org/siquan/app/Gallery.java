package org.siquan.app;

import java.util.List;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PageOf;
import org.springframework.boot.SpringApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every shared part of the pages on one page, for a test to render and for people to look at: run {@link #main} with
 * {@code --spring.profiles.active=demo} and open {@code /gallery}.
 */
@Controller
public class Gallery {

    /** A step of the year as the stepper shows it. */
    public record Step(String name, String stateKey, String state, String figure, String when, String path) {}

    private static final String SANKEY = """
            {"columns": ["industry", "talent", "education"],
             "nodes": [{"id": "a", "name": "智能制造", "column": 0, "value": 90}, {"id": "b", "name": "数字经贸", "column": 0, "value": 60},
                       {"id": "o", "name": "机器人", "column": 1, "value": 100, "demo": true}, {"id": "p", "name": "会计", "column": 1, "value": 50},
                       {"id": "m", "name": "电气工程及其自动化", "column": 2, "value": 80}, {"id": "n", "name": "金融科技", "column": 2, "value": 50},
                       {"id": "g", "name": "尚无对应专业", "column": 2, "value": 20, "gap": true}],
             "links": [{"from": "a", "to": "o", "value": 90}, {"from": "b", "to": "o", "value": 10}, {"from": "b", "to": "p", "value": 50},
                       {"from": "o", "to": "m", "value": 80}, {"from": "o", "to": "g", "value": 20, "gap": true}, {"from": "p", "to": "n", "value": 50}]}""";

    private static final String MAP = """
            {"sites": [{"name": "固安", "x": 0, "y": 0, "kind": "metro", "hub": true, "side": "left"}, {"name": "大兴临空", "x": 8.6, "y": 12.1, "kind": "metro", "side": "left"},
                       {"name": "雄安", "x": -29, "y": -43, "kind": "metro", "side": "left"}, {"name": "天津滨海", "x": 69, "y": -40, "kind": "metro"},
                       {"name": "企业甲", "x": 15, "y": 9, "kind": "industry"}, {"name": "院校乙", "x": 4, "y": 58, "kind": "education"}, {"name": "住宿丙", "x": -5, "y": -7, "kind": "talent"}],
             "links": [{"from": [0, 0], "to": [8.6, 12.1], "minutes": 22}, {"from": [0, 0], "to": [-29, -43], "minutes": 58}, {"from": [0, 0], "to": [69, -40], "minutes": 76}],
             "rings": [{"points": [[46, 0], [33, 33], [0, 50], [-33, 33], [-46, 0], [-33, -33], [0, -46], [33, -33]], "dashed": true}]}""";

    private static final String LINE = """
            {"x": ["2024Q1", "2024Q2", "2024Q3", "2024Q4"], "series": [{"name": "预测", "circle": "industry", "values": [10, 14, 13, 17], "low": [8, 11, 9, 12], "high": [12, 17, 17, 22]}]}""";

    private static final String BARS = """
            {"x": ["物联网工程", "金融科技"], "series": [{"name": "名额", "circle": "education", "values": [120, 64]}], "horizontal": true}""";

    @AllowedFor(everyRole = true)
    @GetMapping("/gallery")
    String show(Model model) {
        model.addAttribute(
                "steps",
                List.of(
                        new Step("需求", "done", "已完成", "42 家 · 1,286 岗", "09-01—09-30", "/gallery"),
                        new Step("对接", "done", "已完成", "88.3% 有对应专业", "10-08—10-16", "/gallery"),
                        new Step("计划", "done", "已完成", "1,120 个名额", "10-19—11-06", "/gallery"),
                        new Step("编班", "now", "进行中", "申诉期，余 4 天", "11-09—11-30", "/gallery"),
                        new Step("安排", "todo", "未开始", "1,027 名学生", "12-01—12-18", "/gallery"),
                        new Step("培养", "todo", "未开始", "44 周", "02-22 起", "/gallery"),
                        new Step("成效", "todo", "未开始", "12 项指标", "12-31 前", "/gallery")));
        model.addAttribute("page", new PageOf<>(List.of("甲", "乙"), 2, 2, 7));
        model.addAttribute("sankey", SANKEY);
        model.addAttribute("map", MAP);
        model.addAttribute("line", LINE);
        model.addAttribute("bars", BARS);
        return "tests/gallery";
    }

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {Siquan.class, Gallery.class}, arguments);
    }
}
