package eu.observatory.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.search.Highlight.Part;
import org.junit.jupiter.api.Test;

class HighlightTests {

    @Test
    void tellsMarkedFromPlain() {
        assertThat(new Highlight("body", "a <mark>b</mark> c &amp; d").parts())
                .containsExactly(new Part("a ", false), new Part("b", true), new Part(" c & d", false));
    }

    @Test
    void takesEverythingElseForText() {
        assertThat(new Highlight("body", "<b><mark onclick=x>y</mark></b>").parts())
                .containsExactly(new Part("<b><mark onclick=x>y</mark></b>", false));
        assertThat(new Highlight("body", "<mark><script></mark>").parts()).containsExactly(new Part("<script>", true));
    }
}
