package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nothing that was sent to us becomes HTML or script (AUT-11).
class TemplateTest {
    @Test
    void textStaysText() {
        assertThat(Template.text("<b title=\"x\" lang='y'>&").value())
                .isEqualTo("&lt;b title=&quot;x&quot; lang=&#39;y&#39;&gt;&amp;");
    }

    @Test
    void noJsonEndsItsScript() {
        assertThat(Template.script("\"</script><!--\u2028\u2029&\"").value())
                .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u2028\\u2029\\u0026\"");
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        var page = Template.of("close.html")
                .fill(Map.of("nonce", Template.text("n"), "button", Template.text("${nonce} $1 \\")));
        assertThat(page.value()).contains(">${nonce} $1 \\<");
    }

    @Test
    void noPlaceStaysEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("close.html").fill(Map.of()));
    }
}
