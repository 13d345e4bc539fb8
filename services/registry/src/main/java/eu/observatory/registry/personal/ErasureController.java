package eu.observatory.registry.personal;

import eu.observatory.platform.access.Caller;
import eu.observatory.registry.personal.PersonalDataController.Forgotten;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Operations")
class ErasureController {

    private static final Logger log = LoggerFactory.getLogger(ErasureController.class);

    private final Erasing erasing;

    ErasureController(Erasing erasing) {
        this.erasing = erasing;
    }

    @PostMapping("/operations/registry/accounts/{account}/erasure")
    @Operation(
            operationId = "eraseAccount",
            summary = "Forgets an account as it asked itself before the database was put back to an earlier day",
            description = "The log says of each account that was forgotten: \"Erased what was held of account\".")
    Mono<Forgotten> erase(
            @Parameter(example = "6f1c2a54-0f3e-4b7e-9d0c-2f6b8f0f3a11") @PathVariable @Pattern(regexp = "[!-~]{1,255}") String account,
            Caller operator) {
        return erasing.erase(account)
                .doOnNext(done -> log.info("Operation erase by {}: {}", operator.subject(), done.records()));
    }
}
