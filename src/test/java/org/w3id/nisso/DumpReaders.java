package org.w3id.nisso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two readers of RDF that others wrote: rdflib for Python, and raptor's program rapper. */
public final class DumpReaders {

    private DumpReaders() { }

    /**
     * Reads dumps with both, which must find the same in all forms.
     *
     * @param directory where the files are, called {@code nisso.FORMAT}
     * @param formats   the forms; all that the readers know if none is given
     * @return what the script said
     */
    public static String read(Path directory, String... formats) throws IOException, InterruptedException {
        OtherTools.program("rapper", "raptor2-utils", "--version");
        List<String> arguments = new ArrayList<>(List.of("src/test/clients/read_dumps.py", directory.toString()));
        arguments.addAll(List.of(formats));
        return OtherTools.run(OtherTools.python("python3-rdflib", "rdflib"), arguments.toArray(String[]::new));
    }
}
