package org.atmina.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Things to start from, made through the API by the demo users as people would make them.
public final class Given {
    public static final String API = "/api/v1";
    private static final AtomicLong NEXT = new AtomicLong();

    private Given() {}

    /// A request of this demo user; its body is JSON.
    public static RequestSpecification as(String user) {
        return anonymous().auth().preemptive().oauth2(Tokens.of(user));
    }

    /// A request of somebody without a login; its body is JSON.
    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType(ContentType.JSON).accept("application/json, application/problem+json");
    }

    /// A reference code that nothing else has.
    public static String identifier() {
        return "test-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
    }

    /// A text in its source language, as forms want it.
    public static Map<String, Object> text(String language, String text) {
        return Map.of("source", language, "texts", Map.of(language, text));
    }

    /// What is said about a new fonds, to be changed at will.
    public static Map<String, Object> collectionForm() {
        var form = new LinkedHashMap<String, Object>();
        form.put("identifier", identifier());
        form.put("level", "fonds");
        form.put("title", text("en", "Papers of a test"));
        return form;
    }

    /// The public identifier of a new collection.
    public static String collection() {
        return collection(collectionForm());
    }

    public static String collection(Map<String, Object> form) {
        return made("/collections", form);
    }

    /// What is said about a new item, to be changed at will.
    public static Map<String, Object> itemForm(String collection) {
        var form = new LinkedHashMap<String, Object>();
        form.put("collection", collection);
        form.put("type", "text");
        form.put("languages", List.of("en"));
        form.put("title", text("en", "A letter of a test"));
        return form;
    }

    /// The public identifier of a new item, in draft.
    public static String item(String collection) {
        return item(itemForm(collection));
    }

    public static String item(Map<String, Object> form) {
        return made("/items", form);
    }

    /// The public identifier of a new item without files that everybody sees.
    public static String publishedItem(String collection) {
        var item = item(collection);
        publish(item);
        return item;
    }

    public static void publish(String item) {
        as("curator").post(API + "/items/" + item + "/publish").then().statusCode(200);
    }

    public static void withdraw(String item, String reason) {
        as("curator")
                .body(Map.of("reason", reason))
                .post(API + "/items/" + item + "/withdraw")
                .then()
                .statusCode(200);
    }

    private static String made(String path, Map<String, Object> form) {
        return as("archivist")
                .body(form)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
