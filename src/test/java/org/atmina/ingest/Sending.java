package org.atmina.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;
import org.atmina.catalog.ItemRecord;
import org.atmina.testing.Tokens;

/// Sends files as an archivist does, waits for their jobs, and asks for what became of them.
final class Sending {
    static final Duration PATIENCE = Duration.ofSeconds(120);
    static final Set<String> OVER = Set.of("completed", "completed-with-errors", "failed");

    private Sending() {}

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    static byte[] program() {
        var elf = new byte[2000];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 0, elf, 0, 8);
        elf[16] = 2;
        elf[18] = 62;
        elf[20] = 1;
        return elf;
    }

    static Response upload(ItemRecord item, String name, byte[] bytes) {
        return as("archivist").multiPart("file", name, bytes).post(path(item) + "/files");
    }

    static Response upload(ItemRecord item, String name, byte[] bytes, String position) {
        return as("archivist")
                .multiPart("file", name, bytes)
                .multiPart("position", position)
                .post(path(item) + "/files");
    }

    /// With the name in UTF-8, which the client of these tests cannot write.
    static Response uploadAsBrowsersDo(ItemRecord item, String name, byte[] bytes) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--edge--\r\n".getBytes(UTF_8));
        var asIs = EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.BINARY);
        return as("archivist")
                .config(RestAssuredConfig.config().encoderConfig(asIs))
                .contentType("multipart/form-data; boundary=edge")
                .body(body.toByteArray())
                .post(path(item) + "/files");
    }

    static JsonPath ended(Response receipt) {
        receipt.then().statusCode(202).header("Location", not(empty()));
        return ended(receipt.jsonPath().getString("job"));
    }

    static JsonPath ended(String job) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> job(job), j -> OVER.contains(j.getString("state")));
    }

    static JsonPath job(String id) {
        return as("archivist")
                .get("/api/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse original(ItemRecord item, int position) {
        return archivist(item, "/files/" + position).then();
    }

    static Response archivist(ItemRecord item, String path) {
        return as("archivist").get(path(item) + path);
    }

    static Response anyone(ItemRecord item, String path) {
        return RestAssured.get(path(item) + path);
    }

    static String path(ItemRecord item) {
        return "/api/v1/items/" + item.name().value();
    }

    static io.restassured.specification.RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().oauth2(Tokens.of(user));
    }
}
