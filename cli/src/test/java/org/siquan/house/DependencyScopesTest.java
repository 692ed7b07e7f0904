package org.siquan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A module that takes a library for its tests only takes it away at run time from the modules it uses: Maven lets the nearest
 * scope win, and every test still passes.
 */
class DependencyScopesTest {

    /** What a module needs to run, and what it takes for its tests. */
    private record Module(Set<String> running, Set<String> testing) {}

    @Test
    void noModuleTakesForItsTestsWhatItsOwnModulesNeedToRun() throws Exception {
        Map<String, Module> modules = modules();
        List<String> faults = new ArrayList<>();
        modules.forEach((name, module) -> {
            Set<String> below = new HashSet<>();
            module.running().forEach(used -> collect(modules, used, below));
            module.testing().stream()
                    .filter(below::contains)
                    .forEach(taken -> faults.add(
                            "%s/pom.xml: %s has scope test and is needed at run time".formatted(name, taken)));
        });

        assertThat(modules).containsKeys("siquan-cli", "siquan-year", "siquan-app");
        assertThat(faults).isEmpty();
    }

    private static void collect(Map<String, Module> modules, String name, Set<String> found) {
        Module module = modules.get(name);
        if (module != null) {
            for (String used : module.running()) {
                if (found.add(used)) {
                    collect(modules, used, found);
                }
            }
        }
    }

    private static Map<String, Module> modules() throws IOException, ParserConfigurationException, SAXException {
        Map<String, Module> modules = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."), 3)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                read(pom, modules);
            }
        }
        return modules;
    }

    private static void read(Path pom, Map<String, Module> modules)
            throws IOException, ParserConfigurationException, SAXException {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        Module module = new Module(new HashSet<>(), new HashSet<>());
        for (Element dependencies : children(project, "dependencies")) {
            for (Element dependency : children(dependencies, "dependency")) {
                boolean test = children(dependency, "scope").stream()
                        .anyMatch(scope -> scope.getTextContent().equals("test"));
                (test ? module.testing() : module.running()).add(text(dependency, "artifactId"));
            }
        }
        modules.put(text(project, "artifactId"), module);
    }

    private static String text(Element of, String name) {
        return children(of, name).getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < of.getChildNodes().getLength(); i++) {
            if (of.getChildNodes().item(i) instanceof Element element
                    && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
