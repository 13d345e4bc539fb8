package eu.observatory.platform.condition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Operations")
class ConditionController {

    static final String PATH = "/operations/${spring.application.name:unnamed}/condition";

    private final Conditions conditions;

    ConditionController(Conditions conditions) {
        this.conditions = conditions;
    }

    @GetMapping(PATH)
    @Operation(
            operationId = "tellCondition",
            summary = "How the service is: what it leans on, what waits, what was promised",
            description = "Answers within a few seconds, whatever does not answer.")
    Mono<Condition> condition() {
        return conditions.now();
    }
}
