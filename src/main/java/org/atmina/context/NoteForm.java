package org.atmina.context;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.authority.AuthorityForm;
import org.atmina.catalog.context.NoteField;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The one template of a context note, the same for every side: nothing of it may be left out. Where nothing is
/// disputed, the note says so.
///
/// @param language in which it is written; translators give it in others
@Schema(name = "ContextNoteForm")
public record NoteForm(
        @NotNull @Schema(implementation = String.class, examples = "en")
        LanguageTag language,

        @NotBlank @Size(max = NoteForm.LONGEST) String issuer,
        @NotBlank @Size(max = NoteForm.LONGEST) String issued,
        @NotBlank @Size(max = NoteForm.LONGEST) String purpose,
        @NotBlank @Size(max = NoteForm.LONGEST) String disputed,

        @NotNull @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations) {
    static final int LONGEST = 10_000;

    public NoteForm {
        issuer = issuer == null ? "" : issuer.strip();
        issued = issued == null ? "" : issued.strip();
        purpose = purpose == null ? "" : purpose.strip();
        disputed = disputed == null ? "" : disputed.strip();
        citations = citations == null ? List.of() : List.copyOf(citations);
    }

    /// @param text who wrote what, where it was published
    /// @param uri where it can be read
    @Schema(name = "ContextNoteCitation")
    public record Citation(
            @NotBlank @Size(max = 2000) String text,

            @Nullable @Size(max = 500) @Pattern(regexp = AuthorityForm.URI)
            String uri) {
        public Citation {
            text = text == null ? "" : text.strip();
        }
    }

    /// The fields but the citations, in the order of the template.
    Map<NoteField, String> texts() {
        var texts = new LinkedHashMap<NoteField, String>();
        texts.put(NoteField.ISSUER, issuer);
        texts.put(NoteField.ISSUED, issued);
        texts.put(NoteField.PURPOSE, purpose);
        texts.put(NoteField.DISPUTED, disputed);
        return texts;
    }

    /// Names what is signed: the language and every text and address, each in a paragraph of its own.
    String sha256() {
        var all = new StringBuilder(language.value());
        texts().forEach((field, text) ->
                all.append("\n\n").append(field.slug()).append('\n').append(text));
        citations.forEach(each -> all.append("\n\n")
                .append(NoteField.CITATION.slug())
                .append('\n')
                .append(each.text())
                .append('\n')
                .append(each.uri() == null ? "" : each.uri()));
        return Sha256.of(all.toString());
    }
}
