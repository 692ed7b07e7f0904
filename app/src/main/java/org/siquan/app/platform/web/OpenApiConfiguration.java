package org.siquan.app.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Role;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Completes what is read off the handlers: who may call, what a list may be asked, how failures look. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("四圈 Siquan")
                        .version("v1")
                        .description("Acts as whoever signs in: HTTP Basic, or the session of the pages with its CSRF "
                                + "token. Rows are those this person may read."))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .schemaRequirement(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }

    @Bean
    OperationCustomizer rolesListsAndProblems(BeanFactory beans) {
        return (operation, handler) -> {
            operation.description(roles(handler));
            operation
                    .getResponses()
                    .addApiResponse(
                            "4XX",
                            new ApiResponse()
                                    .description("RFC 9457; code names the problem, title and detail say it in words")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json", new MediaType().schema(problem()))));
            var row = ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0);
            if (row.resolve() != null) {
                beans.<ListSpec<?>>getBeanProvider(ResolvableType.forClassWithGenerics(ListSpec.class, row))
                        .ifAvailable(spec -> operation.setParameters(parameters(spec)));
            }
            return operation;
        };
    }

    private static String roles(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedFor.class);
        var rule =
                own == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedFor.class) : own;
        if (rule == null) {
            return "Nobody";
        }
        return rule.everyRole()
                ? "Every role"
                : "Roles: " + Arrays.stream(rule.value()).map(Role::name).collect(Collectors.joining(", "));
    }

    private static ObjectSchema problem() {
        var schema = new ObjectSchema();
        for (var field : List.of("type", "title", "detail", "code")) {
            schema.addProperty(field, new StringSchema());
        }
        schema.addProperty("status", new IntegerSchema());
        return schema;
    }

    private static List<Parameter> parameters(ListSpec<?> spec) {
        var parameters = new ArrayList<Parameter>();
        for (var filter : spec.filters()) {
            parameters.add(query(filter.key()).schema(new StringSchema().maxLength(100)));
        }
        var sortable = spec.columns().stream()
                .filter(column -> column.sort() != null)
                .flatMap(column -> List.of(column.key(), "-" + column.key()).stream())
                .toList();
        parameters.add(query("sort").schema(new StringSchema()._enum(sortable)));
        parameters.add(query("page").schema(whole(1, 1)));
        parameters.add(query("size").schema(whole(50, 1).maximum(BigDecimal.valueOf(200))));
        return parameters;
    }

    private static Schema<?> whole(int otherwise, int least) {
        var schema = new IntegerSchema();
        schema.setDefault(otherwise);
        return schema.minimum(BigDecimal.valueOf(least));
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }
}
