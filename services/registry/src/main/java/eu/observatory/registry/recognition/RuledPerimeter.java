package eu.observatory.registry.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RuledPerimeter implements Perimeter {

    private final Rulebook rulebook;
    private final Clock clock;

    RuledPerimeter(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public boolean admits(String country, @Nullable String legalForm, @Nullable Boolean essFlag) {
        if (Boolean.TRUE.equals(essFlag)) {
            return true;
        }
        return legalForm != null
                && rulebook.inForce(country, LocalDate.now(clock))
                        .map(vintage -> vintage.form(legalForm))
                        .filter(form -> form.verdict().admits())
                        .isPresent();
    }

    @Override
    public Optional<String> family(String scheme, String code) {
        return rulebook.form(scheme, code, LocalDate.now(clock)).map(FormRule::family);
    }
}
