package eu.observatory.search;

import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.reference.ReferenceFeed;
import java.util.List;
import java.util.Map;

/** A few enterprises on both sides of a border, and the words for what they do. */
final class Corpus {

    static final String[] SAINT_OMER = {"FRE", "FRE1", "FRE12"};
    static final String[] LILLE = {"FRE", "FRE1", "FRE11"};
    static final String[] MONS = {"BE3", "BE32", "BE323"};
    static final String[] EUPEN = {"BE3", "BE33", "BE336"};
    static final String[] FORT_DE_FRANCE = {"FRY", "FRY2", "FRY20"};

    private Corpus() {}

    static void load(EnterpriseFeed enterprises, ReferenceFeed reference) {
        concepts(reference);
        territories(reference);
        enterprises(enterprises);
    }

    private static void enterprises(EnterpriseFeed feed) {
        feed.take(
                Sample.of("fr-siren-000000018", "ATELIERS DU MARAIS")
                        .also("short", "ADM")
                        .doing("43.32")
                        .in("fr-62765", "Saint-Omer", 50.7486, 2.2612, SAINT_OMER)
                        .family("association")
                        .people(10, 19)
                        .seat("00000001800010", "Ateliers du Marais, chantier de Lens")
                        .lens("legal-form", "in")
                        .lens("principles", "in"),
                Sample.of("fr-siren-000000026", "MENUISERIE SOLIDAIRE DE L'ARTOIS")
                        .doing("16.23")
                        .in("fr-62041", "Arras", 50.291, 2.777, SAINT_OMER)
                        .family("cooperative")
                        .people(1, 2)
                        .lens("legal-form", "in")
                        .lens("principles", "unknown"),
                Sample.of("be-kbo-1999000027", "")
                        .named("nl", "Schrijnwerkerij De Brug")
                        .saying("nl", "Wij maken ramen en deuren op maat.")
                        .in("be-53053", "Mons", 50.4542, 3.9567, MONS)
                        .family("cooperative")
                        .lens("legal-form", "unknown")
                        .lens("principles", "unknown"),
                Sample.of("be-kbo-1999000126", "")
                        .named("nl", "Houtatelier Noord")
                        .saying("nl", "Wij doen al het schrijnwerk voor scholen & <buren>.")
                        .in("be-53053", "Mons", 50.4542, 3.9567, MONS),
                Sample.of("be-kbo-1999000225", "")
                        .named("de", "Ostbelgien Dienste")
                        .doing("43.32")
                        .in("be-63023", "Eupen", 50.628, 6.0363, EUPEN)
                        .people(250, 499),
                Sample.of("fr-siren-000000034", "ECOLE DE CIRQUE DE L'ATELIER")
                        .doing("85.52")
                        .in("fr-59350", "Lille", 50.6292, 3.0573, LILLE)
                        .family("association")
                        .people(0, 0)
                        .lens("legal-form", "in")
                        .lens("principles", "unknown"),
                Sample.of("fr-siren-000000042", "École buissonnière")
                        .doing("85.20")
                        .in("fr-59350", "Lille", 50.6292, 3.0573, LILLE)
                        .family("association"),
                Sample.of("fr-siren-000000059", "RUE DES JARDINS")
                        .doing("81.30")
                        .in("fr-59350", "Lille", 50.6292, 3.0573, LILLE)
                        .family("company")
                        .lens("legal-form", "out")
                        .lens("principles", "in"),
                Sample.of("fr-siren-000000067", "BOIS PEYI")
                        .doing("16.10")
                        .in("fr-97209", "Fort-de-France", 14.6161, -61.0588, FORT_DE_FRANCE)
                        .family("association"),
                Sample.of("fr-siren-000000075", "ANCIENNE MENUISERIE")
                        .doing("43.32")
                        .with("status", "closed")
                        .in("fr-62765", "Saint-Omer", 50.7486, 2.2612, SAINT_OMER),
                Sample.of("fr-siren-000000083", "<b>Menuiserie</b> & Fils")
                        .doing("43.32")
                        .with("sample", true),
                Sample.of("fr-siren-000000091", "AIDE ET PRESENCE")
                        .doing("88.10")
                        .in("fr-62765", "Saint-Omer", 50.7486, 2.2612, SAINT_OMER)
                        .family("association"));
    }

    private static void concepts(ReferenceFeed feed) {
        feed.concept(
                "nace-rev2:43.32",
                Map.of(
                        "fr",
                        "Travaux de menuiserie",
                        "nl",
                        "Schrijnwerk",
                        "de",
                        "Bautischlerei und -schlosserei",
                        "en",
                        "Joinery installation"),
                Map.of(
                        "fr", List.of("menuiserie", "menuisier", "pose de fenêtres"),
                        "nl", List.of("schrijnwerk", "schrijnwerker"),
                        "de", List.of("Schreinerei", "Tischler"),
                        "en", List.of("joinery", "carpentry")));
        feed.concept(
                "nace-rev2:43.31",
                Map.of("fr", "Travaux de plâtrerie", "nl", "Stukadoorswerk"),
                Map.of("fr", List.of("plâtrerie")));
        feed.concept(
                "nace-rev2:43",
                Map.of("fr", "Travaux de construction spécialisés", "en", "Specialised construction activities"),
                Map.of());
        feed.concept(
                "nace-rev2:F",
                Map.of("fr", "Construction", "nl", "Bouwnijverheid", "de", "Baugewerbe", "en", "Construction"),
                Map.of());
        feed.concept(
                "nace-rev2:81.30",
                Map.of("fr", "Services d'aménagement paysager", "en", "Landscape service activities"),
                Map.of(
                        "fr",
                        List.of("espaces verts", "jardinier"),
                        "nl",
                        List.of("tuinonderhoud", "groenonderhoud"),
                        "de",
                        List.of("Gartenpflege"),
                        "en",
                        List.of("gardening")));
        feed.concept(
                "nace-rev2:88.10",
                Map.of(
                        "fr",
                        "Action sociale sans hébergement pour personnes âgées",
                        "en",
                        "Social work without accommodation for the elderly"),
                Map.of("fr", List.of("aide à domicile"), "nl", List.of("thuiszorg")));
        feed.concept(
                "family:association",
                Map.of("fr", "Association", "nl", "Vereniging", "de", "Verein", "en", "Association"),
                Map.of());
    }

    private static void territories(ReferenceFeed feed) {
        feed.territory("FRE12", "nuts3", Map.of("fr", "Pas-de-Calais"));
        feed.territory("FRE11", "nuts3", Map.of("fr", "Nord"));
        feed.territory("FRE", "nuts1", Map.of("fr", "Hauts-de-France"));
        feed.territory(
                "BE32",
                "nuts2",
                Map.of("fr", "Province de Hainaut", "nl", "Provincie Henegouwen", "de", "Provinz Hennegau"));
        feed.territory("BE3", "nuts1", Map.of("fr", "Wallonie", "nl", "Wallonië", "de", "Wallonien", "en", "Wallonia"));
        feed.territory("FRY2", "nuts2", Map.of("fr", "Martinique"));
        feed.territory("fr-62765", "commune", Map.of("fr", "Saint-Omer"));
        feed.territory("fr-59350", "commune", Map.of("fr", "Lille", "nl", "Rijsel"));
        feed.territory("be-53053", "commune", Map.of("fr", "Mons", "nl", "Bergen"));
    }
}
