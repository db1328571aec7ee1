package org.atmina.iiif.image;

/// A version of the Image API.
enum ImageApi {
    THREE(3, "http://iiif.io/api/image/3/context.json", "http://iiif.io/api/image/3/level2.json"),
    TWO(2, "http://iiif.io/api/image/2/context.json", "http://iiif.io/api/image/2/level2.json");

    private final int number;
    private final String context;
    private final String profile;
    private final String path;

    ImageApi(int number, String context, String profile) {
        this.number = number;
        this.context = context;
        this.profile = profile;
        this.path = "/iiif/" + number + "/";
    }

    int number() {
        return number;
    }

    String context() {
        return context;
    }

    String profile() {
        return profile;
    }

    /// With a slash at its end.
    String path() {
        return path;
    }
}
