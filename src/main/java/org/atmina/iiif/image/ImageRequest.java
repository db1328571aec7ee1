package org.atmina.iiif.image;

/// What is asked of an image, as it was written; whether the image can give it is decided by [Pictures].
record ImageRequest(Region region, Scale scale, Rotation rotation, Quality quality, Format format) {}
