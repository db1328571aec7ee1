package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.presentation.model.ServiceBlock;

/// Tells viewers where they can search: by version 2 of the Content Search API, and by version 1 for those that know no
/// other.
@ApplicationScoped
class SearchServices {
    private static final String ONE = "http://iiif.io/api/search/1/";

    private final IiifAddresses addresses;

    SearchServices(IiifAddresses addresses) {
        this.addresses = addresses;
    }

    List<ServiceBlock> inItem(PublicId item) {
        return blocks(version -> addresses.searchInItem(version, item));
    }

    List<ServiceBlock> inCollection(PublicId collection) {
        return blocks(version -> addresses.searchInCollection(version, collection));
    }

    private List<ServiceBlock> blocks(IntFunction<String> address) {
        return List.of(two(address.apply(2)), one(address.apply(1)));
    }

    private ServiceBlock two(String id) {
        var search = new LinkedHashMap<String, Object>();
        search.put("id", id);
        search.put("type", "SearchService2");
        search.put("service", List.of(ordered("id", addresses.autocomplete(id), "type", "AutoCompleteService2")));
        return new ServiceBlock(null, search);
    }

    private ServiceBlock one(String id) {
        var search = new LinkedHashMap<String, Object>();
        search.put("@id", id);
        search.put("@type", "SearchService1");
        search.put("profile", ONE + "search");
        var autocomplete = ordered("@id", addresses.autocomplete(id), "@type", "AutoCompleteService1");
        autocomplete.put("profile", ONE + "autocomplete");
        search.put("service", List.of(autocomplete));
        return new ServiceBlock(null, search);
    }

    private static Map<String, Object> ordered(String idName, String id, String typeName, String type) {
        var block = new LinkedHashMap<String, Object>();
        block.put(idName, id);
        block.put(typeName, type);
        return block;
    }
}
