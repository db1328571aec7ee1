package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.atmina.iiif.image.Asked.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final String ID = "0b1b9c1e-6a53-4c5e-9d3b-2f1f6f1d0a77";
    private static final String VERSION = "0123456789abcdef";
    private static final Set<Format> ALL = EnumSet.allOf(Format.class);

    private static Asked three(String rest) {
        return Asked.parse("/iiif/3/" + rest, ImageApi.THREE, ALL);
    }

    private static Asked two(String rest) {
        return Asked.parse("/iiif/2/" + rest, ImageApi.TWO, ALL);
    }

    private static ImageRequest request(String parameters) {
        assertThat(three(ID + "/" + parameters)).as(parameters).isInstanceOf(Asked.Picture.class);
        return ((Asked.Picture) three(ID + "/" + parameters)).request();
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, ID + "/", ID + "~" + VERSION, ID + "~" + VERSION + "~preview", ID + "?x=1"})
    void theNameOfAnImageIsItsBase(String address) {
        assertThat(three(address)).isInstanceOf(Asked.Base.class);
    }

    @Test
    void aNameHasAVersionAndAPreviewWhereItSaysSo() {
        var id = UUID.fromString(ID);
        assertThat(ImageName.parse(ID)).isEqualTo(new ImageName(id, null, false));
        assertThat(ImageName.parse(ID + "~" + VERSION)).isEqualTo(new ImageName(id, VERSION, false));
        assertThat(ImageName.parse(ID + "~" + VERSION + "~preview")).isEqualTo(new ImageName(id, VERSION, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, ID + "~" + VERSION, ID + "~" + VERSION + "~preview"})
    void aNameIsWrittenAsItWasRead(String name) {
        assertThat(Objects.requireNonNull(ImageName.parse(name)).written()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0b1b9c1e6a534c5e9d3b2f1f6f1d0a77",
                "0B1B9C1E-6A53-4C5E-9D3B-2F1F6F1D0A77",
                "1-1-1-1-1",
                ID + "~",
                ID + "~123",
                ID + "~0123456789ABCDEF",
                ID + "~" + VERSION + "~",
                ID + "~" + VERSION + "~previeW",
                ID + "~" + VERSION + "0",
                ID + "x",
                "{" + ID + "}",
                " " + ID,
                "../" + ID
            })
    void nothingElseIsAName(String name) {
        assertThat(ImageName.parse(name)).isNull();
    }

    @Test
    @DisplayName("IMG-01: an encoded slash is part of its segment, and what is encoded without need is decoded")
    void anEncodedSlashSeparatesNothing() {
        assertThat(three(ID + "%2Finfo.json")).isInstanceOf(Asked.Unknown.class);
        assertThat(three("a%2Fb/info.json")).isInstanceOf(Asked.Unknown.class);
        assertThat(three(ID.replace("-", "%2D") + "%7E" + VERSION + "/info.json"))
                .isEqualTo(three(ID + "~" + VERSION + "/info.json"));
        assertThat(three(ID + "/full/max/0%2Fdefault.jpg")).isInstanceOf(Asked.Unknown.class);
        assertThat(three("%5B%5D%3F%23%40%25%C3%A4/info.json")).isInstanceOf(Asked.Unknown.class);
    }

    @Test
    void parametersMayBeEncodedOnceAndOnlyOnce() {
        assertThat(request("0%2C0%2C10%2C10/%5E20%2C/%21 0/default.jpg".replace(" ", "")))
                .isEqualTo(request("0,0,10,10/^20,/!0/default.jpg"));
        assertThat(three(ID + "/full/%255Emax/0/default.jpg")).isEqualTo(new Asked.Malformed(Part.SIZE));
        assertThat(three(ID + "/full/m%61x/0/default.jpg")).isInstanceOf(Asked.Picture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%G0", "%00", "%0A", "%FF", "%C3%28", "%ED%A0%80", "full%00"})
    void whatIsWronglyEncodedIsMalformed(String region) {
        assertThat(three(ID + "/" + region + "/max/0/default.jpg")).isEqualTo(new Asked.Malformed(Part.REGION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID + "/info.xml",
                ID + "/info.json/",
                ID + "/full/max/default.jpg",
                ID + "/full/max/0/default.jpg/",
                ID + "//full/max/0/default.jpg",
                ID + "/full/max/0/0/default.jpg",
                "/" + ID + "/info.json",
                "",
                "/",
                "//"
            })
    void anotherNumberOfPartsIsNoAddressOfAnImage(String address) {
        assertThat(three(address)).isInstanceOf(Asked.Unknown.class);
    }

    @Test
    void aQueryChangesNothing() {
        assertThat(three(ID + "/full/max/0/default.jpg?w=1/2/3/4")).isEqualTo(three(ID + "/full/max/0/default.jpg"));
    }

    @ParameterizedTest
    @DisplayName("IMG-03, IMG-04: regions")
    @ValueSource(
            strings = {
                "full",
                "square",
                "0,0,1,1",
                "1,2,3,4",
                "007,0,1,1",
                "0,0,0,0",
                "0,0,99999999999999999999999,1",
                "pct:0,0,100,100",
                "pct:1.5,.5,5.,0.25",
                "pct:0,0,200,200",
                "pct:41.6,7.5,40,70"
            })
    void regionsThatAreUnderstood(String region) {
        assertThat(request(region + "/max/0/default.jpg").region()).isNotNull();
    }

    @ParameterizedTest
    @DisplayName("IMG-03, IMG-04: what is no region")
    @ValueSource(
            strings = {
                "",
                "Full",
                "FULL",
                "full ",
                "0,0,1",
                "0,0,1,1,1",
                ",,,",
                "0,0,1,",
                "-1,0,1,1",
                "+1,0,1,1",
                "1.0,0,1,1",
                "1e2,0,1,1",
                "0x10,0,1,1",
                "NaN,0,1,1",
                "Infinity,0,1,1",
                "٣,0,1,1",
                "pct:",
                "pct:0,0,1",
                "pct:1e1,0,1,1",
                "pct:+5,0,1,1",
                "pct:-5,0,1,1",
                "pct:NaN,0,1,1",
                "pct:1.2.3,0,1,1",
                "pct:.,0,1,1",
                "PCT:0,0,1,1",
                "pct:0,0,1,1,1",
                "0 ,0,1,1",
                "square,1",
                "..",
                "%2e%2e"
            })
    void regionsThatAreNot(String region) {
        assertThat(three(ID + "/" + region + "/max/0/default.jpg")).isEqualTo(new Asked.Malformed(Part.REGION));
    }

    @ParameterizedTest
    @DisplayName("IMG-03, IMG-04: sizes")
    @ValueSource(
            strings = {
                "max",
                "^max",
                "1,",
                ",1",
                "1,1",
                "!1,1",
                "^1,",
                "^,1",
                "^1,1",
                "^!1,1",
                "pct:50",
                "^pct:150",
                "pct:0.5",
                "0,0",
                "99999999999999999999,",
                "pct:1000",
                "010,"
            })
    void sizesThatAreUnderstood(String size) {
        assertThat(request("full/" + size + "/0/default.jpg").scale()).isNotNull();
    }

    @ParameterizedTest
    @DisplayName("IMG-03, IMG-04: what is no size")
    @ValueSource(
            strings = {
                "", "full", "MAX", "^", "!", "^!", ",", "^,", "1", "!1,", "!,1", "!max", "!pct:50", "1,1,1", "-1,",
                ",-1", "+1,", "1.5,", "1e2,", "NaN,", "pct:", "pct:1e2", "pct:-1", "pct:+1", "^^1,", "!^1,1", ",^1",
                "1 ,", "x,y", "pct:50,"
            })
    void sizesThatAreNot(String size) {
        assertThat(three(ID + "/full/" + size + "/0/default.jpg")).isEqualTo(new Asked.Malformed(Part.SIZE));
    }

    @ParameterizedTest
    @DisplayName("IMG-58: the sizes of version 2.1")
    @ValueSource(strings = {"full", "max", "1,", ",1", "1,1", "!1,1", "pct:50", "pct:150"})
    void sizesOfVersionTwo(String size) {
        assertThat(two(ID + "/full/" + size + "/0/default.jpg")).isInstanceOf(Asked.Picture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^max", "^1,", "^!1,1", "^pct:50"})
    void versionTwoHasNoCaret(String size) {
        assertThat(two(ID + "/full/" + size + "/0/default.jpg")).isEqualTo(new Asked.Malformed(Part.SIZE));
    }

    @ParameterizedTest
    @DisplayName("IMG-14: rotations, and the shortest way to write them")
    @CsvSource({
        "0,0",
        "90,90",
        "180,180",
        "270,270",
        "360,0",
        "!0,!0",
        "!360,!0",
        "22.5,22.5",
        "022.50,22.5",
        ".5,0.5",
        "5.,5",
        "0.0,0",
        "!180,!180",
        "359.999,359.999",
        "100,100",
        "360.000,0"
    })
    void rotationsThatAreUnderstood(String rotation, String written) {
        assertThat(request("full/max/" + rotation + "/default.jpg").rotation().written())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @DisplayName("IMG-14: what is no rotation")
    @ValueSource(
            strings = {
                "",
                "!",
                "-1",
                "-0",
                "+90",
                "361",
                "360.0001",
                "9999999999999999999999",
                "1e1",
                "NaN",
                "90 ",
                "!!0",
                "0!",
                "0x5A",
                "π",
                ".",
                "1.1.1",
                "00000000000000000000000000000000000000000"
            })
    void rotationsThatAreNot(String rotation) {
        assertThat(three(ID + "/full/max/" + rotation + "/default.jpg")).isEqualTo(new Asked.Malformed(Part.ROTATION));
    }

    @ParameterizedTest
    @DisplayName("IMG-20: what is no quality")
    @ValueSource(
            strings = {
                "",
                ".jpg",
                "jpg",
                "grey.jpg",
                "native.jpg",
                "Default.jpg",
                "default",
                "default.jpg.png",
                "default..jpg"
            })
    void qualitiesThatAreNot(String file) {
        assertThat(three(ID + "/full/max/0/" + file)).isEqualTo(new Asked.Malformed(Part.QUALITY));
    }

    @ParameterizedTest
    @DisplayName("IMG-21: what is no format")
    @ValueSource(
            strings = {
                "default.",
                "default.jpeg",
                "default.JPG",
                "default.jp2",
                "default.pdf",
                "default.svg",
                "default.jpg%00"
            })
    void formatsThatAreNot(String file) {
        var expected = file.contains("%00") ? Part.QUALITY : Part.FORMAT;
        assertThat(three(ID + "/full/max/0/" + file)).isEqualTo(new Asked.Malformed(expected));
    }

    @Test
    void aFormatThatCannotBeWrittenHereIsNotOffered() {
        var asked = Asked.parse("/iiif/3/" + ID + "/full/max/0/default.webp", ImageApi.THREE, Asked.always());
        assertThat(asked).isEqualTo(new Asked.Malformed(Part.FORMAT));
    }
}
