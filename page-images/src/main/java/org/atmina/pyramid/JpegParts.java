package org.atmina.pyramid;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A JPEG taken apart: the tables, which all tiles of a pyramid share, and the rest.
///
/// @param tables quantisation and Huffman tables, without start and end marks
/// @param body   the start mark and everything else; no application data
record JpegParts(byte[] tables, byte[] body) {
    private static final int DQT = 0xDB;
    private static final int DHT = 0xC4;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int COM = 0xFE;
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    static JpegParts of(byte[] jpeg) throws JpegTrouble {
        var tables = new ByteArrayOutputStream(700);
        var body = new ByteArrayOutputStream(jpeg.length);
        body.write(0xFF);
        body.write(0xD8);
        int at = 2;
        while (true) {
            int marker = marker(jpeg, at);
            if (marker == SOS) {
                body.write(jpeg, at, jpeg.length - at);
                return new JpegParts(tables.toByteArray(), body.toByteArray());
            }
            int length = 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
            if (at + length > jpeg.length) {
                throw new JpegTrouble("A JPEG that ends within its header");
            }
            if (marker == DQT || marker == DHT) {
                tables.write(jpeg, at, length);
            } else if (marker < APP0 || marker > COM) {
                body.write(jpeg, at, length);
            }
            at += length;
        }
    }

    private static int marker(byte[] jpeg, int at) throws JpegTrouble {
        if (at + 4 > jpeg.length || jpeg[at] != (byte) 0xFF) {
            throw new JpegTrouble("A JPEG without a picture");
        }
        return jpeg[at + 1] & 255;
    }

    /// What `JPEGTables` of a TIFF holds.
    byte[] tablesField() {
        var field = new byte[tables.length + 4];
        field[0] = (byte) 0xFF;
        field[1] = (byte) 0xD8;
        System.arraycopy(tables, 0, field, 2, tables.length);
        field[field.length - 2] = (byte) 0xFF;
        field[field.length - 1] = (byte) 0xD9;
        return field;
    }

    /// What stands before the body of a tile (less its start mark) to make a JPEG of it that everybody can read.
    static byte[] prefix(byte[] tablesField) {
        var prefix = new byte[2 + JFIF.length + tablesField.length - 4];
        prefix[0] = (byte) 0xFF;
        prefix[1] = (byte) 0xD8;
        System.arraycopy(JFIF, 0, prefix, 2, JFIF.length);
        System.arraycopy(tablesField, 2, prefix, 2 + JFIF.length, tablesField.length - 4);
        return prefix;
    }

    boolean hasTables(byte[] others) {
        return Arrays.equals(tables, others);
    }
}
