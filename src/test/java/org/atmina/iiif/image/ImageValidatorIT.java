package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.iiif.image.Asking.get;
import static org.atmina.iiif.image.Asking.header;
import static org.atmina.iiif.image.Asking.picture;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a validator of the Image API asks of a service of level 2, in both versions, of a picture of plain squares. The
/// one answer that differs from what validators are known to want is explained in
/// `docs/decisions/0043-what-is-larger-than-the-image-is-the-image.md`.
@QuarkusTest
class ImageValidatorIT {
    private static final Random RANDOM = new Random(30);

    @Inject
    Shown shown;

    private String service(ImageApi api) {
        return api.path() + shown.squares().id();
    }

    private static String whole(ImageApi api) {
        return api == ImageApi.TWO ? "full" : "max";
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-33: regions in pixels show the squares they cover")
    void regionsInPixels(ImageApi api) {
        for (int i = 0; i < 5; i++) {
            int column = RANDOM.nextInt(10);
            int row = RANDOM.nextInt(10);
            var found = picture(service(api) + "/" + (column * 100 + 13) + "," + (row * 100 + 13) + ",74,74/"
                    + whole(api) + "/0/default.jpg");
            assertThat(found.getWidth()).isEqualTo(74);
            assertThat(Shown.isSquare(found, 37, 37, column, row)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-33: regions in percent show the squares they cover")
    void regionsInPercent(ImageApi api) {
        for (int i = 0; i < 5; i++) {
            int column = RANDOM.nextInt(10);
            int row = RANDOM.nextInt(10);
            var found = picture(service(api) + "/pct:" + (column * 10 + 1) + "," + (row * 10 + 1) + ",8,8/" + whole(api)
                    + "/0/default.jpg");
            assertThat(found.getWidth()).isEqualTo(80);
            assertThat(Shown.isSquare(found, 40, 40, column, row)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-33: sizes by width, height, both, percent and frame keep the squares in place")
    void sizes(ImageApi api) {
        for (var size : new String[] {"500,", ",500", "500,500", "pct:50", "!500,600"}) {
            var found = picture(service(api) + "/full/" + size + "/0/default.jpg");
            assertThat(found.getWidth()).as(size).isEqualTo(500);
            assertThat(found.getHeight()).as(size).isEqualTo(500);
            for (int i = 0; i < 5; i++) {
                int column = RANDOM.nextInt(10);
                int row = RANDOM.nextInt(10);
                assertThat(Shown.isSquare(found, column * 50 + 25, row * 50 + 25, column, row))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-33: a region in another size")
    void regionsInAnotherSize(ImageApi api) {
        var found = picture(service(api) + "/300,400,100,100/37,37/0/default.jpg");
        assertThat(found.getWidth()).isEqualTo(37);
        assertThat(Shown.isSquare(found, 18, 18, 3, 4)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-33, IMG-17: whole pages turned and mirrored")
    void rotations(ImageApi api) {
        var path = service(api) + "/full/" + whole(api) + "/";
        assertThat(Shown.isSquare(picture(path + "90/default.jpg"), 950, 50, 0, 0))
                .isTrue();
        assertThat(Shown.isSquare(picture(path + "180/default.jpg"), 950, 950, 0, 0))
                .isTrue();
        assertThat(Shown.isSquare(picture(path + "270/default.jpg"), 50, 950, 0, 0))
                .isTrue();
        assertThat(Shown.isSquare(picture(path + "!0/default.jpg"), 950, 50, 0, 0))
                .isTrue();
        assertThat(Shown.isSquare(picture(path + "!180/default.jpg"), 50, 950, 0, 0))
                .isTrue();
        var odd = picture(path + "31.5/default.jpg");
        assertThat(Shown.isSquare(odd, odd.getWidth() / 2 + 8, odd.getHeight() / 2 + 40, 5, 5))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-18, IMG-21: qualities and formats")
    void qualitiesAndFormats(ImageApi api) {
        for (var quality : new String[] {"default", "color", "gray", "bitonal"}) {
            assertThat(get(service(api) + "/full/200,/0/" + quality + ".jpg").statusCode())
                    .isEqualTo(200);
        }
        for (var format : new String[] {"jpg", "png", "tif", "gif"}) {
            var answer = get(service(api) + "/full/300,/0/default." + format);
            assertThat(header(answer, "Content-Type"))
                    .isEqualTo(
                            java.util.Objects.requireNonNull(Format.of(format)).mediaType());
            assertThat(picture(answer).getWidth()).isEqualTo(300);
        }
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-03, IMG-14, IMG-20, IMG-21: nonsense in any place is 400")
    void nonsense(ImageApi api) {
        for (int i = 0; i < 6; i++) {
            var word = "r" + Integer.toString(RANDOM.nextInt(1 << 30), 36);
            assertThat(get(service(api) + "/" + word + "/" + whole(api) + "/0/default.jpg")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(get(service(api) + "/full/" + word + "/0/default.jpg").statusCode())
                    .isEqualTo(400);
            assertThat(get(service(api) + "/full/" + whole(api) + "/" + word + "/default.jpg")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(get(service(api) + "/full/" + whole(api) + "/0/" + word + ".jpg")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(get(service(api) + "/full/" + whole(api) + "/0/default." + word)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(get(api.path() + word + "/info.json").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(ImageApi.class)
    @DisplayName("IMG-10, IMG-11: what is larger than the image")
    void largerThanTheImage(ImageApi api) {
        boolean two = api == ImageApi.TWO;
        assertThat(get(service(api) + "/full/1100,/0/default.jpg").statusCode()).isEqualTo(two ? 200 : 400);
        assertThat(get(service(api) + "/full/pct:110/0/default.jpg").statusCode())
                .isEqualTo(two ? 200 : 400);
        assertThat(picture(service(api) + "/full/!2000,3000/0/default.jpg").getWidth())
                .isEqualTo(1000);
        if (!two) {
            var found = picture(service(api) + "/full/^1100,/0/default.jpg");
            assertThat(found.getWidth()).isEqualTo(1100);
            assertThat(Shown.isSquare(found, 55, 55, 0, 0)).isTrue();
        }
    }
}
