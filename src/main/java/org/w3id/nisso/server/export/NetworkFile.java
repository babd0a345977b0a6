package org.w3id.nisso.server.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.TableFile;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * A file in which the whole network can be had: one for each format, and the tables of the CSV format one by one.
 *
 * @param name      its name
 * @param mediaType its media type with parameters
 * @param writing   writes it and leaves the stream open
 */
record NetworkFile(String name, String mediaType, BiConsumer<Network, OutputStream> writing) {

    /** All files, in the order in which they are shown. */
    static List<NetworkFile> all(CannedQuery query) {
        List<NetworkFile> files = new ArrayList<>(NetworkFormat.of(query).stream().map(format -> new NetworkFile(
                WholeNetwork.NAME + "." + format.extension(), format.mediaType(), format::write)).toList());
        Stream.of(TableFile.values()).forEach(table -> files.add(new NetworkFile(table.fileName(), table.mediaType(), table::write)));
        return List.copyOf(files);
    }

    /** The file of a name; what is no such name is refused with the names that there are. */
    static NetworkFile named(CannedQuery query, String name) {
        List<NetworkFile> files = all(query);
        return files.stream().filter(file -> file.name.equals(name)).findFirst().orElseThrow(() -> {
            boolean ofNetwork = name.equals(WholeNetwork.NAME) || name.startsWith(WholeNetwork.NAME + ".");
            List<String> names = files.stream().map(NetworkFile::name).toList();
            String list = String.join(", ", names) + ".";
            return (ofNetwork ? Problem.of(ProblemKind.NO_SUCH_FORMAT, "The network cannot be had in this format; it comes as " + list)
                    : Problem.of(ProblemKind.NOT_FOUND, "There is no file called " + name + " here. The whole graph comes as " + list
                            + " The answer to another query is at /queries/NAME.FORMAT.")).offering(names).asException();
        });
    }
}
