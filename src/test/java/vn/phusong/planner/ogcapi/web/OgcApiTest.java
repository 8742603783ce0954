package vn.phusong.planner.ogcapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.phusong.planner.ogcapi.JudgedRun;
import vn.phusong.planner.ogcapi.Places;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publisher;
import vn.phusong.testbed.PhuSongTest;

/** The OGC API over real HTTP, before and after the first publication. */
@PhuSongTest(database = "ogcapi")
@Import(Places.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OgcApiTest {

    private static final String COLLECTION = "/ogc/collections/" + Places.ID;
    private static final String ITEMS = COLLECTION + "/items";

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Nested
    @Order(1)
    class BeforeTheFirstPublication {

        @Test
        void collectionsAreDescribedButTheirItemsHaveToWait() {
            assertThat(http.get(COLLECTION).json().get("id").asString()).isEqualTo(Places.ID);
            for (String path : List.of(ITEMS, ITEMS + "/x", COLLECTION + "/queryables", "/layers/test-places.csv")) {
                Http.Response refused = http.get(path);
                assertThat(refused.status()).as(path).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("5");
                assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(refused.json().get("title_vi").asString()).isEqualTo("Chưa có dữ liệu được công bố");
            }
        }
    }

    @Nested
    @Order(2)
    class Published {

        private static Publication publication;

        @BeforeAll
        static void publish(@Autowired JdbcClient jdbc, @Autowired Publisher publisher) {
            JudgedRun run = JudgedRun.insert(jdbc, "ogcapi-test", 'a');
            publication = publisher.publish(run.runId(), run.packId(), "{}");
        }

        @Test
        void everyLinkOfEveryResourceLeadsSomewhere() {
            List<String> toVisit = new ArrayList<>(List.of(http.root() + "/ogc"));
            for (int i = 0; i < toVisit.size(); i++) {
                Http.Response response = http.get(toVisit.get(i), "Accept", "*/*");
                assertThat(response.status()).as(toVisit.get(i)).isEqualTo(200);
                if (!response.header("Content-Type").contains("json")) {
                    continue;
                }
                response.json().findValues("href").stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(href -> href.startsWith(http.root()))
                        .filter(href -> !toVisit.contains(href))
                        .forEach(toVisit::add);
            }
            assertThat(toVisit).anyMatch(href -> href.contains("after=")).anyMatch(href -> href.contains(".csv"));
        }

        @Test
        void linksSayWhatTheyLeadTo() {
            for (String path : List.of("/ogc", "/ogc/collections", COLLECTION, ITEMS, ITEMS + "/2024-11:003")) {
                for (JsonNode link : http.get(path, "Accept", "application/json").json().get("links")) {
                    String href = link.get("href").asString();
                    if (href.startsWith(http.root())) {
                        String type = link.get("type").asString();
                        assertThat(http.get(href, "Accept", type).header("Content-Type").toLowerCase(Locale.ROOT))
                                .as(href)
                                .isIn(type, type + ";charset=utf-8");
                    }
                }
            }
        }

        @Test
        void theCollectionReadsTheSameInTheListAndAlone() {
            JsonNode alone = http.get(COLLECTION).json();
            List<JsonNode> list = new ArrayList<>();
            http.get("/ogc/collections").json().get("collections").forEach(list::add);

            assertThat(list).contains(alone);
            assertThat(alone.get("synthetic").asBoolean()).isTrue();
            assertThat(alone.get("run_id").asString()).isEqualTo("a".repeat(64));
            assertThat(alone.get("extent").get("spatial").get("bbox").get(0)).hasSize(4);
            assertThat(alone.get("itemType").asString()).isEqualTo("feature");
        }

        @Test
        void aWalkOverPagesKeepsEveryParameter() {
            List<String> ids = new ArrayList<>();
            Http.Response page = http.get(ITEMS + "?limit=4&status=UNCOVERED&bbox=104,21,106,22&datetime=../..");
            while (true) {
                assertThat(page.json().get("numberMatched").asInt()).isEqualTo(10);
                assertThat(page.json().get("numberReturned").asInt())
                        .isEqualTo(page.json().get("features").size());
                ids.addAll(idsOf(page));
                if (!page.text().contains("\"rel\":\"next\"")) {
                    break;
                }
                String next = page.link("next");
                assertThat(next).contains("limit=4", "status=UNCOVERED", "bbox=104,21,106,22", "datetime=");
                page = http.get(next);
            }
            assertThat(ids).hasSize(10).doesNotHaveDuplicates();
            assertThat(idsOf(http.get(page.link("prev")))).isEqualTo(ids.subList(4, 8));
        }

        @Test
        void pagesCarryCrsTimeAndRun() {
            Http.Response page = http.get(ITEMS);

            assertThat(page.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
            assertThat(page.header("Content-Type")).isEqualTo("application/geo+json");
            assertThat(page.json().get("timeStamp").asString())
                    .isEqualTo(publication.publishedAt().toString());
            assertThat(page.json().get("data_version").asLong()).isEqualTo(publication.dataVersion());
        }

        @Test
        void oneFeatureHasItsOwnLinks() {
            Http.Response feature = http.get(ITEMS + "/2024-11:003");

            assertThat(feature.json().get("properties").get("name").asString()).isEqualTo("Khu 3");
            assertThat(feature.link("self")).isEqualTo(http.root() + ITEMS + "/2024-11:003");
            assertThat(feature.link("collection")).isEqualTo(http.root() + COLLECTION);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/ogc", ITEMS + "?limit=3", ITEMS + "/2024-11:003", "/layers/test-places.geojson",
            "/layers/test-places.csv", "/ogc/api"})
        void anUnchangedRepresentationIsNotSentAgain(String path) {
            for (String encoding : List.of("identity", "gzip")) {
                Http.Response first = http.get(path, "Accept-Encoding", encoding);
                String etag = first.header("ETag");
                assertThat(etag).startsWith("\"");
                Http.Response second = http.send(
                        "GET", path, Map.of("Accept-Encoding", encoding, "If-None-Match", "\"other\", W/" + etag));
                assertThat(second.status()).isEqualTo(304);
                assertThat(second.raw().body()).isEmpty();
                assertThat(second.header("ETag")).isEqualTo(etag);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/ogc", ITEMS + "?limit=30", "/layers/test-places.geojson", "/layers/test-places.csv"})
        void gzipHoldsTheSameBytesUnderAnotherTag(String path) {
            Http.Response plain = http.get(path, "Accept-Encoding", "identity");
            Http.Response gzipped = http.get(path, "Accept-Encoding", "br, gzip;q=0.8");
            Http.Response refused = http.get(path, "Accept-Encoding", "gzip;q=0");

            assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(gzipped.bytes()).isEqualTo(plain.raw().body());
            assertThat(gzipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
            assertThat(refused.header("Content-Encoding")).isEmpty();
        }

        @Test
        void theOrderOfParametersDoesNotMatterForTheTag() {
            assertThat(http.get(ITEMS + "?limit=3&people=30").header("ETag"))
                    .isEqualTo(http.get(ITEMS + "?people=30&limit=3").header("ETag"))
                    .isNotEqualTo(http.get(ITEMS + "?people=40&limit=3").header("ETag"));
        }

        @Test
        void headIsGetWithoutBody() {
            Http.Response get = http.get(ITEMS, "Accept-Encoding", "identity");
            Http.Response head = http.send("HEAD", ITEMS, Map.of("Accept-Encoding", "identity"));

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.raw().body()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(get.raw().body().length));
        }

        @Test
        void pagesOfOtherOriginsMayRead() {
            Http.Response response = http.get(ITEMS, "Origin", "https://bando.phutho.gov.vn");
            Http.Response preflight = http.send(
                    "OPTIONS",
                    ITEMS,
                    Map.of("Origin", "https://x.example", "Access-Control-Request-Method", "GET"));

            assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(response.header("Access-Control-Expose-Headers")).contains("ETag", "Content-Crs");
            assertThat(preflight.status()).isEqualTo(200);
            assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/ogc?x=1", "/ogc/conformance?limit=1", "/ogc/api?f=yaml", COLLECTION + "?bbox=1,2,3,4",
            ITEMS + "?colour=red", ITEMS + "?limit=0", ITEMS + "?bbox=1,2,3", ITEMS + "?limit=1&limit=2",
            ITEMS + "?f=xml", ITEMS + "?version=x", "/layers/test-places.geojson?limit=3"})
        void whatIsNotExactlyRightIsRefused(String path) {
            Http.Response refused = http.get(path);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.json().get("detail").asString()).isNotBlank();
            assertThat(refused.json().get("detail_vi").asString()).isNotBlank();
            assertThat(refused.json().get("parameter").asString()).isNotBlank();
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=%ZZ", "a=%", "name=%FF%FE", "=x", "bbox=1,2,3,4|", "bbox=%00,1,2,3", "limit",
            "limit=1;limit=2", "datetime=%2F%2F", "name[]=x", "{}", "limit=1&Limit=2", "people=99999999999999999999"})
        void whatCannotBeReadIsRefusedNotFailed(String query) {
            String answer = http.raw("GET " + ITEMS + "?" + query + " HTTP/1.1");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "urn:phusong:problem:");
        }

        @Test
        void whatIsNoRequestAtAllIsRefusedAsAProblemToo() {
            assertThat(http.raw("GET /ogc/%zz HTTP/1.1"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:phusong:problem:");
            assertThat(http.raw("GET /ogc/collections/a%2Fb/items HTTP/1.1"))
                    .startsWith("HTTP/1.1 404")
                    .contains("urn:phusong:problem:unknown-collection");
        }

        @Test
        void aThousandParametersAreTooMany() {
            String query = String.join("&", Collections.nCopies(1001, "a=1"));

            assertThat(http.get(ITEMS + "?" + query).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/ogc/collections/none", "/ogc/collections/none/items", ITEMS + "/none",
            "/layers/none.geojson", "/layers/test-places.shp", "/layers/test-places", "/ogc/none"})
        void whatDoesNotExistIsNotFound(String path) {
            Http.Response refused = http.get(path);

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }

        @Test
        void aFormatThatWeDoNotHaveIsNotAcceptable() {
            assertThat(http.get(ITEMS, "Accept", "image/png").status()).isEqualTo(406);
            assertThat(http.get(ITEMS, "Accept", "image/png, text/html;q=0").status()).isEqualTo(406);
        }

        @Test
        void theAcceptHeaderChoosesAndTheParameterOverrules() {
            String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

            assertThat(http.get(ITEMS, "Accept", browser).header("Content-Type")).startsWith("text/html");
            assertThat(http.get(ITEMS + "?f=json", "Accept", browser).header("Content-Type"))
                    .isEqualTo("application/geo+json");
            assertThat(http.get(ITEMS, "Accept", "application/json").header("Content-Type"))
                    .isEqualTo("application/json");
            assertThat(http.get(ITEMS, "Accept", "text/html;q=0.5, application/geo+json").header("Content-Type"))
                    .isEqualTo("application/geo+json");
        }

        @Test
        void namesCannotBecomeMarkup() {
            for (String path : List.of(ITEMS + "?f=html&limit=50", ITEMS + "/2024-11:l?f=html", COLLECTION + "?f=html",
                    ITEMS + "?f=html&name=%3Cscript%3E")) {
                assertThat(http.get(path).text()).as(path).doesNotContain("<script", "<b>");
            }
            assertThat(http.get(ITEMS + "/2024-11:l?f=html").text()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }

        @Test
        void aDataVersionThatIsGoneIsSaidToBeGone() {
            Http.Response gone = http.get(ITEMS + "?version=999999");

            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.json().get("data_version").asLong()).isEqualTo(publication.dataVersion());
        }

        @Test
        void theApiDefinitionNamesEveryParameterAndNothingOutsideItself() {
            JsonNode api = http.get("/ogc/api").json();
            JsonNode items = api.get("paths").get("/collections/test-places/items").get("get");

            assertThat(api.get("openapi").asString()).startsWith("3.0");
            assertThat(api.get("servers").get(0).get("url").asString()).isEqualTo(http.root() + "/ogc");
            assertThat(api.findValuesAsString("$ref")).isNotEmpty().allMatch(target -> target.startsWith("#/"));
            for (String target : api.findValuesAsString("$ref")) {
                assertThat(api.at(target.substring(1)).isMissingNode()).as(target).isFalse();
            }
            assertThat(StreamSupport.stream(items.get("parameters").spliterator(), false)
                            .filter(parameter -> parameter.has("name"))
                            .map(parameter -> parameter.get("name").asString()))
                    .containsExactly("name", "status", "people", "margin_dB", "electrified", "since");
        }

        @Test
        void queryablesAreAJsonSchema() {
            JsonNode queryables = http.get(COLLECTION + "/queryables").json();

            assertThat(queryables.get("$id").asString()).isEqualTo(http.root() + COLLECTION + "/queryables");
            assertThat(queryables.get("properties").get("status").get("enum")).hasSize(2);
            assertThat(queryables.get("properties").get("geometry").get("format").asString())
                    .isEqualTo("geometry-any");
        }
    }

    private static List<String> idsOf(Http.Response page) {
        List<String> ids = new ArrayList<>();
        page.json().get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }
}
