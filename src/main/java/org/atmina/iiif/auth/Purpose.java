package org.atmina.iiif.auth;

/// What something was sealed for. A seal opens for its own purpose only: a token, which every viewer sees, is no
/// cookie.
enum Purpose {
    COOKIE,
    TOKEN,
    LOGIN,
    GRANT
}
