package org.w3id.nisso.build;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** Writes what DCAT 3 has for a data set: its version, its extent in time and space, its files and its services. */
final class DcatDescription {

    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    /** Newer than Jena's list of terms. */
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

    private final Statements out;
    private final Extent extent;
    private final String version;

    DcatDescription(Statements out, Extent extent, String version) {
        this.out = out;
        this.extent = extent;
        this.version = version;
    }

    void write() {
        Node dataset = out.dataset();
        out.addType(dataset, DCAT.Dataset);
        out.addText(dataset, VERSION, version);
        if (!out.says(dataset, DCTerms.temporal)) {
            writePeriod(dataset);
        }
        if (!out.says(dataset, DCTerms.spatial)) {
            extent.box().ifPresent(box -> writeBox(dataset, box));
        }
        Download.all().forEach(download -> writeDownload(dataset, download));
        writeService(dataset, "sparql", "SPARQL endpoint", "http://www.w3.org/TR/sparql11-protocol/");
        writeService(dataset, "queries", "Canned queries", "https://spec.openapis.org/oas/v3.1.0");
    }

    private void writePeriod(Node dataset) {
        if (extent.firstDay().isEmpty() && extent.lastDay().isEmpty()) {
            return;
        }
        Node period = out.part("period");
        out.addType(period, DCTerms.PeriodOfTime);
        extent.firstDay().ifPresent(day -> out.add(period, DCAT.startDate, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        extent.lastDay().ifPresent(day -> out.add(period, DCAT.endDate, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        out.add(dataset, DCTerms.temporal, period);
    }

    private void writeBox(Node dataset, String box) {
        Node place = out.part("extent");
        out.addType(place, DCTerms.Location);
        out.add(place, DCAT.bbox, NodeFactory.createLiteralDT(box, TypeMapper.getInstance().getSafeTypeByName(Extent.WKT)));
        out.add(dataset, DCTerms.spatial, place);
    }

    private void writeDownload(Node dataset, Download download) {
        Node file = out.part(download.path().replace('/', '-'));
        out.addType(file, DCAT.Distribution);
        out.addText(file, DCTerms.title, download.title(), "en");
        out.add(file, DCAT.downloadURL, out.address(download.path()));
        out.add(file, DCAT.accessURL, out.address(download.path()));
        if (download.registered()) {
            out.add(file, DCAT.mediaType, NodeFactory.createURI(IANA + download.mediaType()));
        }
        out.addText(file, DCTerms.format, download.mediaType());
        if (download.compressed()) {
            out.add(file, DCAT.compressFormat, NodeFactory.createURI(IANA + "application/gzip"));
        }
        copyLicence(dataset, file);
        out.add(dataset, DCAT.distribution, file);
    }

    private void copyLicence(Node dataset, Node to) {
        out.graph().find(dataset, DCTerms.license.asNode(), Node.ANY).toList()
                .forEach(licence -> out.add(to, DCTerms.license, licence.getObject()));
    }

    private void writeService(Node dataset, String path, String title, String protocol) {
        Node service = out.part("service-" + path);
        out.addType(service, DCAT.DataService);
        out.addText(service, DCTerms.title, title, "en");
        out.add(service, DCAT.endpointURL, out.address(path));
        out.add(service, DCAT.endpointDescription, out.address("openapi.json"));
        out.add(service, DCTerms.conformsTo, NodeFactory.createURI(protocol));
        out.add(service, DCAT.servesDataset, dataset);
        copyLicence(dataset, service);
    }
}
