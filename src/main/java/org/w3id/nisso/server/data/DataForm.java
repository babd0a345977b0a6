package org.w3id.nisso.server.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemException;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * A form in which the data of a thing come: the list from which routes, links and refusals are made.
 *
 * @param extension the ending of the path, without the dot
 * @param mediaType the media type with its parameters
 * @param title     what people call it
 * @param graph     the format in which its statements are written; empty if it is drawn on a map instead
 */
record DataForm(String extension, String mediaType, String title, Optional<GraphFormat> graph) {

    /** All forms, the first for those who accept none of them. */
    static final List<DataForm> ALL = List.of(of(GraphFormat.TTL, "Turtle"), of(GraphFormat.JSONLD, "JSON-LD"),
            of(GraphFormat.NT, "N-Triples"), of(GraphFormat.RDF, "RDF/XML"),
            new DataForm(NetworkFormat.GEOJSON.extension(), NetworkFormat.GEOJSON.mediaType(), "GeoJSON", Optional.empty()));

    /** JSON of any kind is asked for by this. */
    private static final String JSON = "application/json";

    private static DataForm of(GraphFormat format, String title) {
        return new DataForm(format.extension(), format.mediaType(), title, Optional.of(format));
    }

    /** The media type without its parameters. */
    String bareMediaType() {
        return mediaType.split(";")[0];
    }

    /** The form of a path's ending. */
    static Optional<DataForm> named(String extension) {
        return ALL.stream().filter(form -> form.extension.equals(extension)).findFirst();
    }

    /** The media types that can be asked for. */
    static List<String> mediaTypes() {
        return Stream.concat(ALL.stream().map(DataForm::bareMediaType), Stream.of(JSON)).toList();
    }

    /** The form of one of the media types that can be asked for. */
    static DataForm ofMediaType(String mediaType) {
        String type = mediaType.equals(JSON) ? GraphFormat.JSONLD.mediaType() : mediaType;
        return ALL.stream().filter(form -> form.bareMediaType().equals(type)).findFirst().orElseThrow();
    }

    /** The refusal of a form that there is not. */
    static ProblemException unknown(String extension, @Nullable String parameter) {
        List<String> names = ALL.stream().map(DataForm::extension).toList();
        return Problem.of(ProblemKind.NO_SUCH_FORMAT, "The data of a thing do not come as " + extension + "; they do as "
                + String.join(", ", names) + ".").blaming(parameter).offering(names).asException();
    }
}
