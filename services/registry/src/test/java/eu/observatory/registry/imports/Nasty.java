package eu.observatory.registry.imports;

import java.util.List;

/** Cells that mean ill, or that a careless reader trips over. */
final class Nasty {

    static final List<String> CELLS = List.of(
            "'; drop table enterprise; --",
            "=cmd|' /C calc'!A0",
            "99999999999999999999",
            "-1",
            "\u202e\u0007\u001b[2J",
            "\ud83d\ude00".repeat(50),
            "x".repeat(5_000),
            "+999999999-01-01",
            "0000-00-00",
            "31-02-2024",
            "NaN",
            "1e400",
            "${jndi:ldap://x}",
            "\\N",
            "\\.",
            "\t",
            "[ND]",
            "null",
            "\u0085\u2028",
            "%s%n{0}");

    private Nasty() {}
}
