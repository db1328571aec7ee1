package org.atmina.catalog.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import org.atmina.catalog.CollectionForm;
import org.atmina.catalog.ItemForm;
import org.atmina.catalog.authority.AuthorityForm;

/// Lets through only forms whose fields are right; asked of forms that did not come from a request body as they are.
@ApplicationScoped
class CheckedForms {
    ItemForm item(@Valid ItemForm form) {
        return form;
    }

    AuthorityForm authority(@Valid AuthorityForm form) {
        return form;
    }

    CollectionForm collection(@Valid CollectionForm form) {
        return form;
    }
}
