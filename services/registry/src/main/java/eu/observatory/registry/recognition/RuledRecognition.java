package eu.observatory.registry.recognition;

import eu.observatory.registry.recognition.Claim.Weight;
import eu.observatory.registry.recognition.Membership.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RuledRecognition implements Recognition {

    private final Rulebook rulebook;

    RuledRecognition(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public Judgement judge(Subject subject, LocalDate today) {
        Vintage vintage = rulebook.inForce(subject.country(), today).orElse(null);
        FormRule form = form(vintage, subject.form());
        List<Claim> claims = claims(subject, vintage, form);
        String undecided =
                vintage != null && form != null && !form.verdict().asserts() ? vintage.rule(form.verdict()) : null;
        return new Judgement(
                claims.stream().map(Claim::assertion).toList(),
                List.of(
                        membership(Lens.LEGAL_FORM, claims, undecided, today),
                        membership(Lens.PRINCIPLES, claims, null, today)),
                until(subject.country(), claims, today));
    }

    private static @Nullable FormRule form(@Nullable Vintage vintage, @Nullable Form form) {
        return vintage == null || form == null || !vintage.scheme().equals(form.scheme())
                ? null
                : vintage.form(form.code());
    }

    private static List<Claim> claims(Subject subject, @Nullable Vintage vintage, @Nullable FormRule rule) {
        List<Claim> claims = new ArrayList<>();
        subject.listed().forEach(assertion -> claims.add(new Claim(Weight.LIST, assertion)));
        Flag flag = subject.flag();
        if (vintage != null && flag != null) {
            claims.add(flagged(vintage, flag));
        }
        Form form = subject.form();
        if (vintage != null && form != null && rule != null && rule.verdict().asserts()) {
            claims.add(formed(vintage, form, rule));
        }
        claims.sort(Comparator.<Claim, Lens>comparing(claim -> claim.assertion().lens())
                .thenComparing(Claim.DECISIVE_FIRST));
        return claims;
    }

    private static Claim flagged(Vintage vintage, Flag flag) {
        String evidence = "social-economy flag " + (flag.value() ? "O (yes)" : "N (no)");
        return new Claim(
                Weight.FLAG,
                legalForm(flag.value(), vintage, vintage.flagRule(), evidence, flag.dataset(), flag.asOf()));
    }

    private static Claim formed(Vintage vintage, Form form, FormRule rule) {
        boolean holds = rule.verdict() == Verdict.STATUTORY;
        String evidence = vintage.noun() + " " + form.code() + ": " + rule.note()
                + switch (rule.verdict()) {
                    case UNLISTED -> "; not named by the rule, only a flag or a list could say otherwise";
                    case OUTSIDE -> "; excluded by the rule";
                    default -> "";
                };
        return new Claim(
                rule.verdict() == Verdict.UNLISTED ? Weight.YIELDING : Weight.FORM,
                legalForm(holds, vintage, vintage.rule(rule.verdict()), evidence, form.dataset(), form.asOf()));
    }

    private static Assertion legalForm(
            boolean holds, Vintage vintage, String rule, String evidence, String dataset, LocalDate asOf) {
        return new Assertion(Lens.LEGAL_FORM, holds, vintage.authority(), rule, null, null, evidence, dataset, asOf);
    }

    private static Membership membership(Lens lens, List<Claim> claims, @Nullable String undecided, LocalDate today) {
        List<Claim> valid = claims.stream()
                .filter(claim -> claim.assertion().lens() == lens)
                .filter(claim -> claim.holdsOn(today))
                .toList();
        if (valid.isEmpty()) {
            return new Membership(lens, Standing.UNKNOWN, false, undecided == null ? List.of() : List.of(undecided));
        }
        Claim decisive = valid.getFirst();
        List<Assertion> heard = valid.stream()
                .filter(claim -> claim.weight() != Weight.YIELDING || claim == decisive)
                .map(Claim::assertion)
                .toList();
        return new Membership(
                lens,
                decisive.assertion().holds() ? Standing.IN : Standing.OUT,
                heard.stream().map(Assertion::holds).distinct().count() > 1,
                heard.stream().map(Assertion::rule).distinct().toList());
    }

    private @Nullable LocalDate until(String country, List<Claim> claims, LocalDate today) {
        return Stream.concat(
                        claims.stream().map(claim -> claim.nextChange(today)),
                        Stream.ofNullable(rulebook.nextChange(country, today)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
