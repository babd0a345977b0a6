package org.w3id.nisso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.DumpReaders;

/** What is dumped is read alike by readers that others wrote, however awkward the text. */
class DumpReadersTest {

    @TempDir
    Path directory;

    @Test
    void rdflibAndRapperReadAwkwardTextAlikeInEveryForm() throws IOException, InterruptedException {
        dump(HostileText.dataset(false), DumpFormat.TTL, DumpFormat.NT, DumpFormat.RDF, DumpFormat.JSONLD, DumpFormat.TRIG,
                DumpFormat.NQ);
        DumpReaders.read(directory);
    }

    @Test
    void rdflibAndRapperReadControlCharactersInEveryFormThatHasThem() throws IOException, InterruptedException {
        dump(HostileText.dataset(true), DumpFormat.TTL, DumpFormat.NT, DumpFormat.JSONLD, DumpFormat.TRIG, DumpFormat.NQ);
        DumpReaders.read(directory, "ttl", "nt", "jsonld", "trig", "nq");
    }

    private void dump(DatasetGraph dataset, DumpFormat... formats) throws IOException {
        for (DumpFormat format : formats) {
            try (OutputStream out = Files.newOutputStream(directory.resolve(format.fileName("nisso")))) {
                new Dump(RDFLink.connect(dataset), HostileText.ADDRESSES).write(format, PrefixMapping.Standard, out, written -> { });
            }
        }
    }
}
