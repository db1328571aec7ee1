package org.atmina.iiif.presentation.write;

/// Manifests, collections and pages of annotations have an address of their own in each version, so that a reference
/// to one leads to a document of the same version. Canvases, ranges and annotations keep their one id, so that what
/// points at them (search hits, content states, notes of people) fits every version.
public final class Versions {
    private static final String THREE = "/iiif/presentation/3/";

    private Versions() {}

    public static String address(String id, int version) {
        int at = id.indexOf(THREE);
        return at < 0
                ? id
                : id.substring(0, at) + "/iiif/presentation/" + version + "/" + id.substring(at + THREE.length());
    }
}
