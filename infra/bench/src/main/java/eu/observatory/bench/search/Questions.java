package eu.observatory.bench.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Prints as many different questions as asked for, as readers ask them: words, places, filters, in four languages. */
final class Questions {

    private Questions() {}

    private static final List<String> WORDS = List.of(
            "menuiserie",
            "nettoyage bureaux",
            "espaces verts",
            "repassage",
            "restauration collective",
            "recyclage",
            "ressourcerie",
            "imprimerie",
            "aide à domicile",
            "maraîchage",
            "schrijnwerk",
            "schoonmaak kantoren",
            "groenonderhoud",
            "strijken",
            "kringloop",
            "drukwerk",
            "thuiszorg",
            "Tischlerei",
            "Gebäudereinigung",
            "Gartenpflege",
            "Wäscherei",
            "Druckerei",
            "Umzug",
            "joinery",
            "office cleaning",
            "gardening",
            "laundry",
            "printing",
            "home care",
            "bicycle repair",
            "coopérative",
            "association",
            "atelier",
            "formation",
            "transport");
    private static final List<String> PLACES = List.of(
            "",
            "Mons",
            "Lille",
            "Charleroi",
            "Namur",
            "Liège",
            "Tournai",
            "Calais",
            "Arras",
            "Roubaix",
            "Dunkerque",
            "Valenciennes",
            "Maubeuge",
            "Verviers",
            "Amiens");
    private static final List<String> FILTERS = List.of(
            "",
            "&country=FR",
            "&country=BE",
            "&family=association",
            "&family=cooperative",
            "&lens=legal-form:in",
            "&region=FRE",
            "&region=BE3",
            "&status=active",
            "&headcount=10-49",
            "&sort=name",
            "&near=50.45,3.95&radius=50km",
            "&near=50.63,3.06&radius=30km");

    public static void main(String[] arguments) {
        int all = WORDS.size() * PLACES.size() * FILTERS.size();
        int wanted = Integer.parseInt(arguments[0]);
        if (wanted > all) {
            throw new IllegalArgumentException("only " + all + " questions differ");
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, all).boxed().toList());
        Collections.shuffle(order, new Random(1));
        order.stream().limit(wanted).map(Questions::question).forEach(System.out::println);
    }

    private static String question(int number) {
        String word = WORDS.get(number % WORDS.size());
        String place = PLACES.get(number / WORDS.size() % PLACES.size());
        String filter = FILTERS.get(number / WORDS.size() / PLACES.size());
        return "?q=" + URLEncoder.encode((word + " " + place).strip(), StandardCharsets.UTF_8) + filter;
    }
}
