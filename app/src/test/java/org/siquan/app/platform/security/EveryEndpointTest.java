package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The matrix role × endpoint, made from the mappings: whoever is not named is refused, on every handler there is. */
@SiquanTest
@Tag("S7")
class EveryEndpointTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        var silent = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(EveryEndpointTest::ours)
                .filter(method -> RoleCheck.rule(method).isEmpty())
                .map(HandlerMethod::toString)
                .toList();

        assertThat(silent).isEmpty();
    }

    @TestFactory
    List<DynamicTest> refusesEveryRoleThatIsNotNamed() {
        var tests = new ArrayList<DynamicTest>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!ours(method)) {
                return;
            }
            for (var role : Role.values()) {
                var allowed = RoleCheck.allows(RoleCheck.rule(method).orElseThrow(), Optional.of(person(role)));
                if (!allowed) {
                    tests.add(DynamicTest.dynamicTest(
                            role + " " + mapping,
                            () -> assertThat(status(mapping, role)).isEqualTo(403)));
                }
            }
        });
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private int status(RequestMappingInfo mapping, Role role) {
        var path =
                VARIABLE.matcher(mapping.getPatternValues().iterator().next()).replaceAll(new UUID(1, 1).toString());
        var method = mapping.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::asHttpMethod)
                .orElse(HttpMethod.GET);
        return mvc.perform(MockMvcRequestBuilders.request(method, path)
                        .with(as(person(role)))
                        .with(csrf()))
                .getResponse()
                .getStatus();
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.siquan")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
