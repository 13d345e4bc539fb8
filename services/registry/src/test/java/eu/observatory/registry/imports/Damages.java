package eu.observatory.registry.imports;

import java.util.List;
import java.util.stream.Stream;

/** All that befalls files on their way: cut, packed badly, written anew by a spreadsheet, or meant ill. */
final class Damages {

    static final List<Damage> ALL = Stream.of(Refused.ALL, Harmless.ALL, Reported.ALL, Uncertain.ALL)
            .flatMap(List::stream)
            .toList();

    private Damages() {}
}
