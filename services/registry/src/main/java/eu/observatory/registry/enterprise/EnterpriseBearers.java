package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.identifier.Bearer;
import eu.observatory.registry.identifier.Bearer.Type;
import eu.observatory.registry.identifier.Bearers;
import eu.observatory.registry.identifier.Sought;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The enterprises that bear a number, by themselves or by an establishment. */
@Component
class EnterpriseBearers implements Bearers {

    private final NumberedEnterprises numbered;

    EnterpriseBearers(NumberedEnterprises numbered) {
        this.numbered = numbered;
    }

    @Override
    public Flux<Bearer> bearing(Sought sought, Language language) {
        return Flux.concat(numbered.byId(sought), numbered.byNumber(sought), numbered.byUnit(sought))
                .distinct(Enterprise::id)
                .take(MOST)
                .map(enterprise -> bearer(enterprise, sought, language));
    }

    private static Bearer bearer(Enterprise enterprise, Sought sought, Language language) {
        String number = number(enterprise, sought);
        int colon = number.indexOf(':');
        return new Bearer(
                Type.ENTERPRISE,
                enterprise.id(),
                Summary.name(enterprise.names(), language.code()),
                number.substring(0, colon),
                number.substring(colon + 1));
    }

    /** The number of its that was asked for; its own where only its unit's number leads to it. */
    private static String number(Enterprise enterprise, Sought sought) {
        return enterprise.establishments().stream()
                .map(establishment -> colon(establishment.id()))
                .filter(sought.numbers()::contains)
                .findFirst()
                .or(() -> enterprise.identifiers().stream()
                        .filter(identifier -> identifier.value().equalsIgnoreCase(sought.bare()))
                        .map(identifier -> identifier.scheme() + ":" + identifier.value())
                        .findFirst())
                .orElseGet(() -> colon(enterprise.id()));
    }

    /** {@code be-kbo-0419999904} as {@code be-kbo:0419999904}; an id that is no number is one of the scheme {@code id}. */
    private static String colon(String id) {
        return id.matches("[a-z]{2}-[a-z]{3,8}-[0-9A-Z]+")
                ? id.substring(0, id.lastIndexOf('-')) + ":" + id.substring(id.lastIndexOf('-') + 1)
                : "id:" + id;
    }
}
