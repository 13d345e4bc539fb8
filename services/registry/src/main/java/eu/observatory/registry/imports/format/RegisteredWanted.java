package eu.observatory.registry.imports.format;

import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.recognition.ListedAssertions;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class RegisteredWanted implements Wanted {

    private static final int PAGE = 1_000;

    private final Intake intake;
    private final ListedAssertions lists;

    RegisteredWanted(Intake intake, ListedAssertions lists) {
        this.intake = intake;
        this.lists = lists;
    }

    @Override
    public Kept before(String dataset, String country, String prefix) {
        Kept kept = new Kept();
        pages(kept, prefix, after -> lists.listed(after, PAGE));
        pages(kept, prefix, after -> intake.active(dataset, country, after, PAGE));
        return kept;
    }

    private static void pages(Kept kept, String prefix, Function<String, List<String>> next) {
        List<String> page = next.apply("");
        while (!page.isEmpty()) {
            page.stream().filter(id -> id.startsWith(prefix)).forEach(kept::add);
            page = next.apply(page.getLast());
        }
    }
}
