package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Messages")
class DeskController {

    private final Desks desks;

    DeskController(Desks desks) {
        this.desks = desks;
    }

    /** @param region NUTS code; absent for the desk of what belongs to no other */
    record DeskView(@Nullable String region, String name) {}

    @GetMapping("/desks")
    @Operation(operationId = "listDesks", summary = "The desks that answer questions, in the order of their regions")
    Page<DeskView> list(Language language) {
        List<DeskView> items = desks.all().stream()
                .map(desk -> new DeskView(desk.region(), desk.name(language)))
                .toList();
        return new Page<>(items, items.size(), null);
    }
}
