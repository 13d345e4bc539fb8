package eu.observatory.registry.imports.profile;

import eu.observatory.registry.concept.Wordings;
import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import java.util.List;
import org.springframework.stereotype.Component;

/** Profiles: skills, equipment, federations, texts and ways to reach an enterprise, a line each. */
@Component
class ProfileFormat implements Format {

    static final Layout LAYOUT =
            Layout.of("a file of profiles", ".*", "identifier", "scheme", "skills", "equipment", "affiliations");

    private final Wordings wordings;

    ProfileFormat(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public boolean base() {
        return false;
    }

    @Override
    public Kind kind() {
        return Kind.PROFILES;
    }

    @Override
    public String territory() {
        return "EU";
    }

    @Override
    public String licence() {
        return "unknown";
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        List<Document> fitting = documents.stream()
                .filter(document -> Header.fits(document, LAYOUT))
                .toList();
        if (fitting.isEmpty() && documents.size() == 1) {
            Header.of(documents.getFirst(), LAYOUT);
        }
        Vocabulary skills = Vocabulary.of("skill", wordings.of("skill"));
        Vocabulary equipment = Vocabulary.of("equipment", wordings.of("equipment"));
        return new ProfileReading(WrongFile.only(fitting, LAYOUT), new Profiles(skills, equipment));
    }
}
