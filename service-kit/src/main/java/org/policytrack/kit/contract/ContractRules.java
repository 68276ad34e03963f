package org.policytrack.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Completes the generated contract. A property is required unless its record component is {@code @Nullable}; an
 * operation can answer the problems its shape allows: no path parameter, no 404; no body, no 422; no If-Match, no 412.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    private final IndexView code;

    public ContractRules(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        demandBearerToken(contract);
        Optional.ofNullable(contract.getComponents().getSchemas())
                .ifPresent(schemas -> schemas.forEach((name, schema) ->
                        recordOf(name, schema).ifPresent(type -> requireWhatIsNeverNull(type, schema))));
        Optional.ofNullable(contract.getPaths())
                .ifPresent(paths -> paths.getPathItems().values().forEach(ContractRules::declareProblems));
    }

    /** For every operation that does not say it is open. */
    private static void demandBearerToken(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    }

    /** Records of other rooms may have the same name; the one meant has exactly these properties. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        Set<String> properties = schema.getProperties().keySet();
        return code.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> schemaName(type).equals(name))
                .filter(type -> namesOf(type).equals(properties))
                .findFirst();
    }

    private static Set<String> namesOf(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }

    private static void requireWhatIsNeverNull(ClassInfo type, Schema schema) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            boolean isNullable = component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
            if (!isNullable) {
                required.add(component.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static void declareProblems(PathItem path) {
        path.getOperations().values().forEach(ContractRules::declareProblems);
    }

    private static void declareProblems(Operation operation) {
        List.copyOf(operation.getResponses().getAPIResponses().keySet()).stream()
                .filter(status -> status.compareTo("400") >= 0)
                .forEach(status -> declare(operation, status, ""));
        declareByShape(operation);
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    /** A problem that the operation describes in words of its own keeps them. */
    private static void declareByShape(Operation operation) {
        declare(operation, "400", "The request cannot be read, or names a parameter that does not exist");
        declare(operation, "406", "None of the media types in Accept is offered");
        declare(operation, "429", "The caller has sent too many requests; Retry-After says when to go on");
        declare(operation, "500", "An unexpected failure, recorded under the trace id");
        declare(operation, "503", "A needed part does not answer now; Retry-After says when to try again");
        boolean isOpen =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!isOpen) {
            declare(operation, "401", "No valid bearer token");
            declare(operation, "403", "The caller may not do this");
        }
        if (has(operation, Parameter.In.PATH, null)) {
            declare(operation, "404", "There is no such thing");
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            declare(operation, "409", "The state of the thing does not allow this");
            declare(operation, "412", "The thing was changed since it was read");
            declare(operation, "428", "If-Match is missing");
        }
        if (has(operation, Parameter.In.HEADER, "Idempotency-Key")) {
            declare(operation, "409", "It conflicts with what exists, or the same request is still running");
        }
        if (has(operation, Parameter.In.HEADER, "If-None-Match")) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed"));
            declare(operation, "412", "If-Match names another version than there is");
        }
        if (operation.getRequestBody() != null) {
            declare(operation, "409", "It conflicts with what exists, or the same request is still running");
            declare(operation, "413", "The body is above the limit");
            declare(operation, "415", "The body's media type is not taken");
            declare(operation, "422", "The body says something that cannot be; errors names where");
        }
    }

    private static boolean has(Operation operation, Parameter.In in, @org.jspecify.annotations.Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private static void declare(Operation operation, String status, String description) {
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        APIResponse problem = OASFactory.createAPIResponse()
                .description(declared == null ? description : declared.getDescription())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA))));
        operation.getResponses().addAPIResponse(status, problem);
    }
}
