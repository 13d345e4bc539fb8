package eu.observatory.local.issuer;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** One sample account for each role in each founding region, a contributor who speaks for nobody yet, and an operator. */
@Component
class Accounts implements UserDetailsService {

    private static final List<String> WALLONIA = List.of("BE3");
    private static final List<String> HAUTS_DE_FRANCE = List.of("FRE");

    /** Made-up bodies of the sample: an enterprise of Namur, an association of Hauts-de-France, two towns that buy. */
    private static final List<Account> ALL = List.of(
            of("contributor-namur", "Contributor, Namur", "contributor", WALLONIA, "be-kbo-1999996676"),
            of(
                    "contributor-hauts-de-france",
                    "Contributor, Hauts-de-France",
                    "contributor",
                    HAUTS_DE_FRANCE,
                    "fr-siren-000000307"),
            of("newcomer-namur", "Newcomer, Namur", "contributor", WALLONIA),
            of("editor-wallonia", "Editor, Wallonia", "editor", WALLONIA),
            of("editor-hauts-de-france", "Editor, Hauts-de-France", "editor", HAUTS_DE_FRANCE),
            of("reviewer-wallonia", "Reviewer, Wallonia", "reviewer", WALLONIA),
            of("reviewer-hauts-de-france", "Reviewer, Hauts-de-France", "reviewer", HAUTS_DE_FRANCE),
            of("statistician-wallonia", "Statistician, Wallonia", "statistician", WALLONIA),
            of("statistician-hauts-de-france", "Statistician, Hauts-de-France", "statistician", HAUTS_DE_FRANCE),
            of("buyer-namur", "Buyer, town of Namur", "buyer", WALLONIA, "be-kbo-1910002353"),
            of("buyer-lille", "Buyer, town of Lille", "buyer", HAUTS_DE_FRANCE, "fr-siren-004910196"),
            of("operator", "Operator", "operator", List.of()));

    private static Account of(String user, String name, String role, List<String> regions, String... organisations) {
        return new Account(user, name + " (sample)", List.of(role), regions, List.of(organisations));
    }

    List<Account> all() {
        return ALL;
    }

    Optional<Account> find(String user) {
        return ALL.stream().filter(account -> account.user().equals(user)).findFirst();
    }

    @Override
    public UserDetails loadUserByUsername(String user) {
        return find(user)
                .map(account ->
                        User.withUsername(user).password(Account.PASSWORD).build())
                .orElseThrow(() -> new UsernameNotFoundException("no sample account of this name"));
    }
}
