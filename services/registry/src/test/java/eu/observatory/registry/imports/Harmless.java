package eu.observatory.registry.imports;

import eu.observatory.registry.imports.Damage.Deed;
import eu.observatory.registry.imports.Damage.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What leaves a file saying the same in another form. */
final class Harmless {

    static final List<Damage> ALL = List.of(
            harmless("gzipped", Deeds.packed(Pack::gzip, (gzip, random) -> gzip)),
            harmless("zipped", Deeds.zipped((zip, random) -> zip)),
            harmless("a byte order mark", Deeds.text((text, random) -> "\ufeff" + text)),
            harmless("Windows line ends", Deeds.text((text, random) -> text.replace("\n", "\r\n"))),
            harmless("no last line end", Deeds.text((text, random) -> text.stripTrailing())),
            harmless("blank lines", Deeds.text((text, random) -> text.replace("\n", "\n\n"))),
            harmless("columns in another order", Deeds.lines((text, random) -> {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < Text.split(text.lines().getFirst()).size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, new Random(random.nextLong()));
                return text.each(cells -> order.stream().map(cells::get).toList());
            })),
            harmless(
                    "a column more",
                    Deeds.lines((text, random) -> text.each(cells -> {
                        cells.add("more");
                        return cells;
                    }))),
            harmless("rows in another order", Deeds.lines((text, random) -> {
                Collections.shuffle(text.lines().subList(1, text.lines().size()), new Random(random.nextLong()));
                return text;
            })));

    private Harmless() {}

    private static Damage harmless(String name, Deed deed) {
        return new Damage(name, Outcome.HARMLESS, deed);
    }
}
