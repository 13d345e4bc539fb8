package eu.observatory.local.launcher;

import java.util.List;

/** Texts that a page must show and never run; whatever of them a browser runs calls {@code canary}. */
final class Vectors {

    /** Cells that a spreadsheet would compute. */
    static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1+1)",
            "=cmd|' /C calc'!A0",
            "\t=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\uff1d1+1",
            "\uff0b1+1",
            "\uff0d1+1",
            "\uff20SUM(1)",
            "=HYPERLINK(\"https://evil.example\",\"x\")");

    static final List<String> SCRIPTS = List.of(
            "<script>canary()</script>",
            "\"><script>canary()</script>",
            "'><img src=x onerror=canary()>",
            "<img src=x onerror=canary()>",
            "<IMG \"\"\"><SCRIPT>canary()</SCRIPT>\">",
            "<svg onload=canary()>",
            "<svg/onload=canary()>",
            "<svg><script>canary()</script></svg>",
            "<svg><animate onbegin=canary() attributeName=x dur=1s>",
            "<svg><a xlink:href=\"javascript:canary()\"><text y=20>x</text></a></svg>",
            "\" autofocus onfocus=\"canary()",
            "' autofocus onfocus='canary()",
            "<input autofocus onfocus=canary()>",
            "<details open ontoggle=canary()>",
            "<body onload=canary()>",
            "<iframe src=\"javascript:parent.canary()\"></iframe>",
            "<iframe srcdoc=\"<script>parent.canary()</script>\"></iframe>",
            "<a href=\"javascript:canary()\">x</a>",
            "<form action=\"javascript:canary()\"><button autofocus>x</button></form>",
            "<video><source onerror=canary()></video>",
            "<audio src=x onerror=canary()>",
            "<marquee onstart=canary()>x</marquee>",
            "<math><mtext></p><script>canary()</script>",
            "</title><script>canary()</script>",
            "</textarea><script>canary()</script>",
            "</script><script>canary()</script>",
            "--><script>canary()</script>",
            "]]><script>canary()</script>",
            "<![CDATA[<script>canary()</script>]]>",
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:canary()\">",
            "<base href=\"//evil.example/\">",
            "<object data=\"javascript:canary()\"></object>",
            "<embed src=\"javascript:canary()\">",
            "<link rel=stylesheet href=\"//evil.example/x.css\">",
            "<style>@import '//evil.example/x.css';</style>",
            "<noscript><p title=\"</noscript><img src=x onerror=canary()>\">",
            "<template><img src=x onerror=canary()></template>",
            "<div data-hx-get=\"/\" data-hx-trigger=load hx-on::after-request=\"canary()\"></div>",
            "<scr<script>ipt>canary()</scr</script>ipt>",
            "&lt;script&gt;canary()&lt;/script&gt;",
            "%3Cscript%3Ecanary()%3C/script%3E",
            "\\u003cscript\\u003ecanary()\\u003c/script\\u003e",
            "\uff1cscript\uff1ecanary()\uff1c/script\uff1e",
            "{{constructor.constructor('canary()')()}}",
            "[[${7*191}]] [(${T(java.lang.Runtime).getRuntime()})] __${7*191}__ *{7*191} canary()",
            "{0} '{1}' %s %1$s ${canary} canary()");

    private Vectors() {}
}
