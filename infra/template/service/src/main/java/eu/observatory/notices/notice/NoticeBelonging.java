package eu.observatory.notices.notice;

import eu.observatory.platform.access.Belonging;
import eu.observatory.platform.access.Place;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A notice belongs to its region. */
@Component
class NoticeBelonging implements Belonging {

    private final Notices notices;

    NoticeBelonging(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String of() {
        return "notice";
    }

    @Override
    public Mono<Place> place(Map<String, String> pathVariables) {
        return notices.one(pathVariables.getOrDefault("notice", ""))
                .map(notice -> new Place(notice.region(), Set.of()));
    }
}
