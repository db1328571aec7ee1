package org.atmina.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Appendix A of RFC 7396, as far as it is about objects.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'}             | {'a':'c'}                  | {'a':'c'}",
                "{'a':'b'}             | {'b':'c'}                  | {'a':'b','b':'c'}",
                "{'a':'b'}             | {'a':null}                 | {}",
                "{'a':'b','b':'c'}     | {'a':null}                 | {'b':'c'}",
                "{'a':['b']}           | {'a':'c'}                  | {'a':'c'}",
                "{'a':'c'}             | {'a':['b']}                | {'a':['b']}",
                "{'a':{'b':'c'}}       | {'a':{'b':'d','c':null}}   | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]}     | {'a':[1]}                  | {'a':[1]}",
                "{'e':null}            | {'a':1}                    | {'e':null,'a':1}",
                "{}                    | {'a':{'bb':{'ccc':null}}}  | {'a':{'bb':{}}}",
            })
    void changesWhatIsNamed(String target, String patch, String result) throws Exception {
        var patched = object(target);
        MergePatch.apply(patched, object(patch));
        assertThat(patched).isEqualTo(object(result));
    }

    private static ObjectNode object(String json) throws Exception {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }
}
