package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;

/** The mechanisms by name: what each promises, and which can serve a round. */
final class MechanismList {

    private MechanismList() {}

    static void print(PrintWriter terminal, boolean json) {
        if (json) {
            terminal.println(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "mechanisms",
                            Mechanisms.list(1).stream()
                                    .map(MechanismList::object)
                                    .toList())));
        } else {
            for (Mechanism each : Mechanisms.list(1)) {
                terminal.printf(
                        "%s%n    %s%n    %s%n",
                        each.name(), each.promise().zh(), each.promise().en());
            }
        }
        terminal.flush();
    }

    private static Map<String, String> object(Mechanism mechanism) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("name", mechanism.name());
        object.put("zh", mechanism.promise().zh());
        object.put("en", mechanism.promise().en());
        return object;
    }

    /** @throws ParameterException if there is none of this name */
    static Mechanism require(CommandLine command, String name, int threads) {
        Optional<Mechanism> found = Mechanisms.find(name, threads);
        if (found.isEmpty()) {
            throw unknown(command, name);
        }
        return found.get();
    }

    private static ParameterException unknown(CommandLine command, String name) {
        String names = Mechanisms.list(1).stream().map(Mechanism::name).collect(Collectors.joining(", "));
        WrongValue wrong = new WrongValue(
                "应是 %s 之一，不能是“%s”".formatted(names, name), "must be one of %s, was '%s'".formatted(names, name));
        return new ParameterException(
                command,
                "Invalid value for option '--mechanism': " + wrong.getMessage(),
                wrong,
                command.getCommandSpec().findOption("--mechanism"),
                name);
    }

    /** @throws BadInput with every reason if the mechanism cannot serve the round, naming those that can */
    static void requireServed(Path round, Mechanism chosen, MatchingProblem problem) {
        List<Complaint> refusals = chosen.refusals(problem);
        if (refusals.isEmpty()) {
            return;
        }
        List<String> able = new ArrayList<>();
        for (Mechanism each : Mechanisms.list(1)) {
            if (each.refusals(problem).isEmpty()) {
                able.add(each.name());
            }
        }
        Text remedy = able.isEmpty()
                ? new Text("没有方法能处理这一轮；请简化它的名额。", "No mechanism can serve this round; simplify its bounds.")
                : new Text(
                        "可以用 " + String.join("、", able) + "。", "These can serve it: " + String.join(", ", able) + ".");
        throw refused(round, refusals, remedy);
    }

    /** What the engine refuses, with what to do about it. */
    static BadInput refused(Path round, List<Complaint> refusals, Text remedy) {
        List<Issue> issues = new ArrayList<>();
        for (Complaint refusal : refusals) {
            Text message = new Text(refusal.message().zh(), refusal.message().en());
            issues.add(IssueText.whole(round.toString(), refusal.code(), message, remedy));
        }
        return new BadInput(issues);
    }
}
