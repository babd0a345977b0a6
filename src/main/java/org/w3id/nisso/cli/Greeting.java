package org.w3id.nisso.cli;

import java.net.URI;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.system.Txn;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.LiveGraph;

/** The five lines that a server begins with: what it holds, where to ask, what to try first. */
final class Greeting {

    private Greeting() { }

    static List<String> of(LiveGraph live, URI address, boolean watching) {
        try (LiveGraph.Lease lease = live.lease(); RDFLink link = lease.link()) {
            Generation generation = lease.generation();
            Catalogue catalogue = Catalogue.ofGeneration(generation.queries());
            String title = Txn.calculateRead(link, () -> Description.in(link))
                    .map(description -> description.title("en")).orElse("The graph");
            return List.of(
                    printable(title) + ", " + BuildCommand.contents(generation.manifest()),
                    "Read and ask:  " + address,
                    "SPARQL:        " + address + "sparql",
                    "Try first:     " + catalogue.first().map(q -> address + "queries/" + q.name()).orElse(address + "queries"),
                    watching ? "Watching the folder for changes. Ctrl-C stops." : "Ctrl-C stops.");
        }
    }

    /** A title comes from the data; what would steer a terminal, or turn its text round, is left out. */
    private static String printable(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }
}
