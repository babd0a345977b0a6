package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Html;

/** How to have an answer from curl, Python, R and Java. What is shown runs as it stands, whatever the values are. */
final class CallExamples {

    private final String address;
    private final String whole;
    private final Map<String, String> parameters;
    private final boolean graph;

    private CallExamples(Call call, BoundQuery bound) {
        this.graph = call.query().answersGraph();
        String ending = graph ? "ttl" : "csv";
        this.address = call.publicly(Addresses.of(call.query(), ending));
        this.whole = call.permalink(bound, ending);
        this.parameters = bound.parameters(call.addresses());
    }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        CallExamples examples = new CallExamples(call, bound);
        List<Html> section = new ArrayList<>(List.of(tag("h2", call.choices().words(CallExamples.class).get("fromProgram"))));
        section.add(example("curl", "call-curl", examples.curl()));
        section.add(example("Python", "call-python", examples.python()));
        section.add(example("R", "call-r", examples.r()));
        section.add(example("Java", "call-java", examples.java()));
        return section;
    }

    private static Html example(String language, String id, String code) {
        return tag("details", tag("summary", language),
                tag("pre", tag("code", code).with("id", id)).with("class", "wide").with("tabindex", "0"));
    }

    private String curl() {
        StringBuilder command = new StringBuilder("curl --fail --get ").append(Quoting.shell(address));
        parameters.forEach((name, value) -> {
            boolean shown = Quoting.fitsShell(value);
            command.append(" \\\n  ").append(shown ? "--data-urlencode " : "--data ")
                    .append(Quoting.shell(name + "=" + (shown ? value : Addresses.encoded(value))));
        });
        return command.append('\n').toString();
    }

    private String python() {
        String values = parameters.entrySet().stream().map(p -> "    " + Quoting.python(p.getKey()) + ": " + Quoting.python(p.getValue()) + ",\n")
                .collect(Collectors.joining("", "parameters = {" + (parameters.isEmpty() ? "" : "\n"), "}\n"));
        String url = "url = " + Quoting.python(address + "?") + " + urllib.parse.urlencode(parameters)\n";
        return graph
                ? "import urllib.parse\nimport rdflib\n\n" + values + url
                        + "graph = rdflib.Graph().parse(url, format=\"turtle\")\nprint(len(graph), \"statements\")\n"
                : "import csv\nimport io\nimport urllib.parse\nimport urllib.request\n\n" + values + url
                        + "with urllib.request.urlopen(url) as answer:\n"
                        + "    rows = list(csv.DictReader(io.TextIOWrapper(answer, \"utf-8\", newline=\"\")))\n"
                        + "print(len(rows), \"rows\")\n# With pandas: rows = pandas.read_csv(url)\n";
    }

    /** The address is encoded already, because a string of R cannot hold every character that a value may have. */
    private String r() {
        return graph ? "answer <- readLines(\"" + whole + "\", encoding = \"UTF-8\")\ncat(answer, sep = \"\\n\")\n"
                : "answer <- read.csv(\"" + whole + "\", encoding = \"UTF-8\", skipNul = TRUE)\ncat(nrow(answer), \"rows\\n\")\n";
    }

    private String java() {
        String puts = parameters.entrySet().stream().map(p -> "        parameters.put(" + Quoting.java(p.getKey()) + ", "
                + Quoting.java(p.getValue()) + ");\n").collect(Collectors.joining());
        return """
                import java.net.URI;
                import java.net.URLEncoder;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;
                import java.nio.charset.StandardCharsets;
                import java.util.LinkedHashMap;
                import java.util.Map;
                import java.util.stream.Collectors;

                class Ask {
                    public static void main(String[] arguments) throws Exception {
                        Map<String, String> parameters = new LinkedHashMap<>();
                """ + puts + """
                        String query = parameters.entrySet().stream()
                                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
                """ + "        URI address = URI.create(" + Quoting.java(address + "?") + " + query);\n" + """
                        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
                        }
                        System.out.writeBytes(answer.body());
                    }
                }
                """;
    }
}
