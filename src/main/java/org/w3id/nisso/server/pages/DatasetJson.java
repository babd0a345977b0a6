package org.w3id.nisso.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.nisso.rdf.Description;

/**
 * The data set in the words of schema.org, as search engines for data read it. Says what the data say of themselves, and leaves out
 * what they do not.
 */
final class DatasetJson {

    private static final String PAGE_LANGUAGE = "en";

    private final Graph graph;
    private final Node dataset;
    private final JsonObject json = new JsonObject();

    private DatasetJson(Graph graph, Description description) {
        this.graph = graph;
        this.dataset = NodeFactory.createURI(description.addresses().dataset());
    }

    /**
     * Describes a data set.
     *
     * @param graph       its description in VoID and DCAT, with addresses of this server; possibly empty
     * @param description what it says of its titles and addresses
     * @param version     the version of the data
     * @param url         where the public finds its home page
     */
    static JsonObject of(Graph graph, Description description, String version, String url) {
        DatasetJson writer = new DatasetJson(graph, description);
        writer.writeNames(description, url);
        writer.json.put("version", version);
        writer.writeText("description", DCTerms.description);
        writer.writeText("datePublished", DCTerms.issued);
        writer.writeText("citation", DCTerms.bibliographicCitation);
        writer.writeAddresses("license", DCTerms.license);
        writer.writeAddresses("isBasedOn", DCTerms.source);
        writer.writePeople("creator", DCTerms.creator);
        writer.writePeople("publisher", DCTerms.publisher);
        writer.writeExtent();
        writer.writeDistributions();
        return writer.json;
    }

    private void writeNames(Description description, String url) {
        json.put("@context", "https://schema.org/");
        json.put("@type", "Dataset");
        json.put("@id", dataset.getURI());
        json.put("identifier", dataset.getURI());
        json.put("url", url);
        json.put("name", description.title(PAGE_LANGUAGE));
        JsonArray languages = new JsonArray();
        JsonArray others = new JsonArray();
        description.titles().entrySet().stream().filter(t -> !t.getKey().isEmpty()).sorted(Map.Entry.comparingByKey())
                .forEach(title -> {
                    languages.add(title.getKey());
                    if (!title.getValue().equals(description.title(PAGE_LANGUAGE))) {
                        others.add(title.getValue());
                    }
                });
        json.put("alternateName", others);
        json.put("inLanguage", languages);
    }

    private List<Node> values(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    /** The text in the language of the page, else any. */
    private Optional<String> text(Node subject, Property property) {
        List<Node> texts = values(subject, property).stream().filter(Node::isLiteral).toList();
        return texts.stream().filter(t -> t.getLiteralLanguage().equals(PAGE_LANGUAGE)).findFirst()
                .or(() -> texts.stream().findFirst()).map(Node::getLiteralLexicalForm);
    }

    private void writeText(String name, Property property) {
        text(dataset, property).ifPresent(text -> json.put(name, text));
    }

    private void writeAddresses(String name, Property property) {
        write(name, property, Node::isURI, node -> new JsonString(node.getURI()));
    }

    /** Whether a name is that of a person or a body is not known, so no type is claimed. */
    private void writePeople(String name, Property property) {
        write(name, property, node -> !node.isBlank(), node -> {
            JsonObject one = new JsonObject();
            one.put(node.isURI() ? "@id" : "name", node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
            return one;
        });
    }

    private void write(String name, Property property, Predicate<Node> fits, Function<Node, JsonValue> form) {
        List<Node> values = values(dataset, property).stream().filter(fits).toList();
        if (values.size() == 1) {
            json.put(name, form.apply(values.get(0)));
        } else if (values.size() > 1) {
            JsonArray all = new JsonArray();
            values.forEach(value -> all.add(form.apply(value)));
            json.put(name, all);
        }
    }

    private void writeExtent() {
        for (Node period : values(dataset, DCTerms.temporal)) {
            String begin = text(period, DCAT.startDate).orElse("..");
            String end = text(period, DCAT.endDate).orElse("..");
            json.put("temporalCoverage", begin + "/" + end);
        }
        values(dataset, DCTerms.spatial).stream().flatMap(place -> text(place, DCAT.bbox).stream()).findFirst()
                .flatMap(DatasetJson::box).ifPresent(box -> {
                    JsonObject shape = new JsonObject();
                    shape.put("@type", "GeoShape");
                    shape.put("box", box);
                    JsonObject place = new JsonObject();
                    place.put("@type", "Place");
                    place.put("geo", shape);
                    json.put("spatialCoverage", place);
                });
    }

    /** South, west, north and east, as schema.org wants a box. */
    private static Optional<String> box(String polygon) {
        List<String[]> corners = new ArrayList<>();
        for (String corner : polygon.replaceAll("[^-0-9., ]", "").split(",")) {
            corners.add(corner.strip().split("\\s+"));
        }
        return corners.size() < 3 || corners.stream().anyMatch(c -> c.length != 2) ? Optional.empty()
                : Optional.of(corners.get(0)[1] + " " + corners.get(0)[0] + " " + corners.get(2)[1] + " " + corners.get(2)[0]);
    }

    private void writeDistributions() {
        JsonArray files = new JsonArray();
        for (Node file : values(dataset, DCAT.distribution)) {
            JsonObject download = new JsonObject();
            download.put("@type", "DataDownload");
            text(file, DCTerms.title).ifPresent(title -> download.put("name", title));
            text(file, DCTerms.format).ifPresent(format -> download.put("encodingFormat", format));
            values(file, DCAT.downloadURL).stream().filter(Node::isURI).findFirst()
                    .ifPresent(address -> download.put("contentUrl", address.getURI()));
            files.add(download);
        }
        if (!files.isEmpty()) {
            json.put("distribution", files);
        }
    }
}
