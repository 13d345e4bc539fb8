package eu.observatory.registry.enterprise;

import eu.observatory.registry.concept.NaceCrosswalk;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what sources say to the codes that all enterprises share: the communes of today, the classes of NACE Rev. 2. */
@Component
class Harmonisation {

    private final Gazetteer gazetteer;
    private final NaceCrosswalk crosswalk;

    Harmonisation(Gazetteer gazetteer, NaceCrosswalk crosswalk) {
        this.gazetteer = gazetteer;
        this.crosswalk = crosswalk;
    }

    void refresh() {
        gazetteer.refresh();
        crosswalk.refresh();
    }

    @Nullable Place place(@Nullable Address address) {
        String commune = address == null ? null : address.commune();
        return commune == null ? null : gazetteer.commune(commune).orElse(null);
    }

    /** The same address, in the commune of today where its own has merged. */
    @Nullable Address address(@Nullable Address address, @Nullable Place place) {
        if (address == null || place == null || place.id().equals(address.commune())) {
            return address;
        }
        return new Address(address.street(), address.postCode(), address.locality(), address.country(), place.id());
    }

    /** The code as the source writes it stays; the class it stands for is the one of NACE Rev. 2. */
    List<Activity> activities(List<Activity> activities) {
        return activities.stream()
                .map(activity -> new Activity(
                        activity.scheme(),
                        activity.code(),
                        activity.nace() == null ? null : crosswalk.rev2(activity.nace()),
                        activity.main()))
                .toList();
    }

    Establishment establishment(Establishment establishment) {
        Place place = place(establishment.address());
        return new Establishment(
                establishment.id(),
                establishment.name(),
                establishment.seat(),
                establishment.status(),
                address(establishment.address(), place),
                orCentroid(establishment.position(), place),
                activities(establishment.activities()));
    }

    static @Nullable Position orCentroid(@Nullable Position position, @Nullable Place place) {
        if (position != null || place == null) {
            return position;
        }
        Double lat = place.lat();
        Double lon = place.lon();
        return lat == null || lon == null ? null : new Position(lat, lon, Precision.COMMUNE);
    }
}
