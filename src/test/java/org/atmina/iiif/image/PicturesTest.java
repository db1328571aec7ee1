package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.iiif.image.Resolved.Unmet;
import org.atmina.pyramid.Levels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private static final String ID = "0b1b9c1e-6a53-4c5e-9d3b-2f1f6f1d0a77";
    private static final Limits LIMITS = Limits.of(16_000_000);

    private static Resolved resolve(int width, int height, Limits limits, ImageApi api, String parameters) {
        var asked = Asked.parse(api.path() + ID + "/" + parameters, api, EnumSet.allOf(Format.class));
        assertThat(asked).as(parameters).isInstanceOf(Asked.Picture.class);
        return new Pictures(width, height, true, limits).resolve(((Asked.Picture) asked).request());
    }

    private static Resolved three(int width, int height, String regionAndSize) {
        return resolve(width, height, LIMITS, ImageApi.THREE, regionAndSize + "/0/default.jpg");
    }

    private static String canonical(int width, int height, ImageApi api, String parameters) {
        return ((Picture) resolve(width, height, LIMITS, api, parameters)).canonical(api, true);
    }

    @ParameterizedTest
    @DisplayName("IMG-05: a region is cut at the edge of the image")
    @CsvSource(
            delimiter = ' ',
            value = {
                "full 0,0,1000,700",
                "square 150,0,700,700",
                "10,20,30,40 10,20,30,40",
                "990,690,100,100 990,690,10,10",
                "0,0,99999999999999999999,1 0,0,1000,1",
                "pct:0,0,100,100 0,0,1000,700",
                "pct:10,10,10,10 100,70,100,70",
                "pct:99.99,99.99,50,50 999,699,1,1",
                "pct:0,0,0.0001,0.0001 0,0,1,1",
                "pct:33.3,0,33.4,100 333,0,334,700"
            })
    void regions(String region, String expected) {
        boolean square = region.equals("square");
        var picture = (Picture) three(1000, 700, region + "/max");
        var area = picture.area();
        assertThat(area.x() + "," + area.y() + "," + area.width() + "," + area.height())
                .isEqualTo(square ? "150,0,700,700" : expected);
    }

    @ParameterizedTest
    @DisplayName("IMG-06: an empty region, or one outside the image, is refused")
    @CsvSource(
            delimiter = ' ',
            value = {"0,0,0,10", "0,0,10,0", "1000,0,1,1", "0,700,1,1", "pct:100,0,1,1", "pct:0,0,0,1", "pct:0,0,1,0"})
    void regionsOutside(String region) {
        assertThat(three(1000, 700, region + "/max")).isEqualTo(Unmet.REGION_OUTSIDE);
    }

    @ParameterizedTest
    @DisplayName("IMG-07, IMG-08, IMG-09, IMG-10: sizes")
    @CsvSource(
            delimiter = ' ',
            value = {
                "max 1000x700",
                "500, 500x350",
                ",350 500x350",
                "333, 333x233",
                "500,500 500x500",
                "1,1 1x1",
                "pct:50 500x350",
                "pct:0.1 1x1",
                "!500,500 500x350",
                "!500,100 143x100",
                "!2000,3000 1000x700",
                "!99999999999,1 1x1",
                "^2000, 2000x1400",
                "^,1400 2000x1400",
                "^pct:200 2000x1400",
                "^!2000,2000 2000x1400",
                "^500, 500x350",
                "^2000,100 2000x100",
                "1, 1x1"
            })
    void sizes(String size, String expected) {
        var picture = (Picture) three(1000, 700, "full/" + size);
        assertThat(picture.width() + "x" + picture.height()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("IMG-11, IMG-13: sizes that are refused")
    @CsvSource(
            delimiter = ' ',
            value = {
                "1001, ENLARGED",
                ",701 ENLARGED",
                "1001,1 ENLARGED",
                "1,701 ENLARGED",
                "pct:100.01 ENLARGED",
                "pct:101 ENLARGED",
                "0, TOO_SMALL",
                ",0 TOO_SMALL",
                "0,0 TOO_SMALL",
                "!0,5 TOO_SMALL",
                "pct:0 TOO_SMALL",
                "pct:0.01 TOO_SMALL",
                "^16384, TOO_LARGE",
                "^1,16384 TOO_LARGE",
                "^5000,5000 TOO_LARGE",
                "^99999999999999999999, TOO_LARGE",
                "^pct:99999999 TOO_LARGE"
            })
    void sizesRefused(String size, Unmet why) {
        assertThat(three(1000, 700, "full/" + size)).isEqualTo(why);
    }

    @Test
    @DisplayName("IMG-07: max is reduced to the limits, IMG-08: ^max is enlarged to them")
    void maxKeepsTheLimits() {
        var large = (Picture) three(8000, 6000, "full/max");
        assertThat((long) large.width() * large.height())
                .isLessThanOrEqualTo(16_000_000)
                .isGreaterThan(15_950_000);
        assertThat((double) large.width() / large.height()).isBetween(1.332, 1.334);
        var enlarged = (Picture) three(100, 100, "full/^max");
        assertThat(enlarged.width()).isEqualTo(4000);
        var sliver = (Picture) three(60_000, 2, "full/max");
        assertThat(sliver.width()).isLessThanOrEqualTo(Limits.LONGEST_SIDE);
        assertThat(sliver.height()).isEqualTo(1);
    }

    @Test
    @DisplayName("IMG-12: a preview is not enlarged, and says that it never is")
    void aPreviewIsNotEnlarged() {
        var preview = Limits.ofPreview(400, 300);
        assertThat(resolve(400, 300, preview, ImageApi.THREE, "full/^500,/0/default.jpg"))
                .isEqualTo(Unmet.NOT_ENLARGING);
        assertThat(resolve(400, 300, preview, ImageApi.THREE, "0,0,10,10/^max/0/default.jpg"))
                .isEqualTo(Unmet.NOT_ENLARGING);
        assertThat(resolve(400, 300, preview, ImageApi.THREE, "full/^400,/0/default.jpg"))
                .isInstanceOf(Picture.class);
    }

    @ParameterizedTest
    @DisplayName("IMG-23: the canonical form in version 3")
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/max/0/default.jpg full/max/0/default.jpg",
                "0,0,1000,700/1000,700/0/color.jpg full/max/0/default.jpg",
                "pct:0,0,100,100/pct:100/360/default.jpg full/max/0/default.jpg",
                "0,0,5000,5000/!5000,5000/0.0/default.png full/max/0/default.png",
                "full/500,/90.0/gray.jpg full/500,350/90/gray.jpg",
                "full/^500,/!0/default.jpg full/500,350/!0/default.jpg",
                "full/^2000,/.5/bitonal.png full/^2000,1400/0.5/bitonal.png",
                "0,0,100,100/^max/0/default.jpg 0,0,100,100/^max/0/default.jpg",
                "square/max/0/default.jpg 150,0,700,700/max/0/default.jpg"
            })
    void canonicalInVersionThree(String asked, String expected) {
        assertThat(canonical(1000, 700, ImageApi.THREE, asked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("IMG-23, IMG-58: the canonical form in version 2.1")
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/full/0/default.jpg full/full/0/default.jpg",
                "full/max/0/default.jpg full/full/0/default.jpg",
                "full/1000,/0/default.jpg full/full/0/default.jpg",
                "full/500,350/0/default.jpg full/500,/0/default.jpg",
                "full/,350/0/default.jpg full/500,/0/default.jpg",
                "full/500,500/0/default.jpg full/500,500/0/default.jpg",
                "full/2000,/0/default.jpg full/2000,/0/default.jpg"
            })
    void canonicalInVersionTwo(String asked, String expected) {
        assertThat(canonical(1000, 700, ImageApi.TWO, asked)).isEqualTo(expected);
    }

    @Test
    void grayOfAGreyImageIsItsDefault() {
        var picture = (Picture) resolve(10, 10, LIMITS, ImageApi.THREE, "full/max/0/gray.jpg");
        assertThat(picture.canonical(ImageApi.THREE, false)).endsWith("/default.jpg");
        assertThat(picture.canonical(ImageApi.THREE, true)).endsWith("/gray.jpg");
    }

    @ParameterizedTest
    @DisplayName("IMG-36: every spelling of a tile that viewers use is the tile")
    @CsvSource({"6000,8000", "5999,8001", "1001,703", "513,511", "512,512", "4097,3", "1,1", "2049,1025"})
    void everySpellingOfATileIsTheTile(int width, int height) {
        for (var level : new Levels(width, height).all()) {
            int step = Levels.TILE << level.number();
            for (int row = 0; row < level.rows(); row++) {
                for (int column = 0; column < level.columns(); column++) {
                    var tile = level.tile(column, row);
                    int x = column * step;
                    int y = row * step;
                    var exact = x + "," + y + "," + Math.min(step, width - x) + "," + Math.min(step, height - y);
                    var over = x + "," + y + "," + step + "," + step;
                    for (var region : new String[] {exact, over}) {
                        for (var size : new String[] {
                            tile.width() + "," + tile.height(), tile.width() + ",", "," + tile.height()
                        }) {
                            var picture = (Picture) three(width, height, region + "/" + size);
                            // a side of one pixel may stand for more than one other side
                            boolean sliver = Math.min(tile.width(), tile.height()) < 8 && !size.matches("\\d+,\\d+");
                            if (!sliver) {
                                assertThat(picture.width() + "x" + picture.height())
                                        .as("%s/%s of %dx%d", region, size, width, height)
                                        .isEqualTo(tile.width() + "x" + tile.height());
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("IMG-13: a picture that would need too large a frame when turned is refused")
    void turnedSliversAreRefused() {
        assertThat(resolve(16_000, 900, LIMITS, ImageApi.THREE, "full/max/45/default.png"))
                .isEqualTo(Unmet.TOO_LARGE);
        assertThat(resolve(4000, 4000, LIMITS, ImageApi.THREE, "full/max/45/default.png"))
                .isInstanceOf(Picture.class);
    }

    @Test
    @DisplayName("IMG-15: the frame of a turned picture is tight")
    void framesAreTight() {
        var picture = (Picture) resolve(300, 400, LIMITS, ImageApi.THREE, "full/max/30/default.png");
        assertThat(picture.finalWidth()).isEqualTo(460); // 300 cos 30 + 400 sin 30 = 459.8
        assertThat(picture.finalHeight()).isEqualTo(497); // 300 sin 30 + 400 cos 30 = 496.4
        var quarter = (Picture) resolve(300, 400, LIMITS, ImageApi.THREE, "full/max/90/default.png");
        assertThat(quarter.finalWidth()).isEqualTo(400);
    }
}
