package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Format;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds where a format leads. */
@Component
class Destinations {

    private final RegisterDestination register;
    private final ListDestination list;
    private final ProfileDestination profiles;
    private final OrganisationDestination organisations;
    private final List<Destination> all;

    Destinations(
            RegisterDestination register,
            ListDestination list,
            ProfileDestination profiles,
            OrganisationDestination organisations,
            List<Destination> all) {
        this.register = register;
        this.list = list;
        this.profiles = profiles;
        this.organisations = organisations;
        this.all = all;
    }

    Destination of(Format format) {
        return switch (format.kind()) {
            case REGISTER -> register;
            case LIST -> list;
            case PROFILES -> profiles;
            case ORGANISATIONS -> organisations;
        };
    }

    /** Forgets some of what a dataset has said, wherever; returns how much, 0 once there is nothing left. */
    int withdraw(String dataset) {
        return all.stream()
                .mapToInt(destination -> destination.withdraw(dataset))
                .sum();
    }
}
