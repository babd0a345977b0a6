package org.w3id.nisso.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.report.Nearest;

/**
 * The functions that are called by an address: the casts to the types of XML Schema, those of XPath and XQuery, and the harmless
 * ones of ARQ. No class is loaded by its name, no script is run, nothing waits, prints, or tells of the settings. Safe for many
 * threads.
 */
final class Functions extends FunctionRegistry {

    private static final String ARQ = ARQConstants.ARQFunctionLibraryURI;
    private static final List<String> OF_ARQ = List.of("bnode", "collation", "e", "evenInteger", "langeq", "localname", "max", "min",
            "namespace", "now", "pi", "sha1sum", "sqrt", "strjoin", "strlen", "substr", "substring");
    private static final List<String> FAMILIES = List.of(XSD.getURI(), "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");
    /** It calls what another function's value names. */
    private static final Set<String> NOT_OFFERED = Set.of("http://www.w3.org/2005/xpath-functions#apply");
    private static final Set<String> WITHOUT_NUMBERS = Set.of(XSD.xstring.getURI(), XSD.anyURI.getURI(), XSD.xboolean.getURI());
    private static final int MOST_OFFERED = 3;

    static final Functions OFFERED = new Functions();

    private final Set<String> addresses = new TreeSet<>();

    private Functions() {
        FunctionRegistry all = FunctionRegistry.standardRegistry();
        Stream<String> standard = keysOf(all).filter(address -> FAMILIES.stream().anyMatch(address::startsWith));
        Stream.concat(standard, OF_ARQ.stream().map(ARQ::concat)).filter(address -> !NOT_OFFERED.contains(address)).forEach(address -> {
            addresses.add(address);
            put(address, all.get(address));
        });
    }

    private static Stream<String> keysOf(FunctionRegistry registry) {
        Stream.Builder<String> keys = Stream.builder();
        registry.keys().forEachRemaining(keys::add);
        return keys.build();
    }

    /** ARQ would load a class by what the address says. */
    @Override
    public @Nullable FunctionFactory get(String address) {
        return isRegistered(address) ? super.get(address) : null;
    }

    /** Tells whether a function makes numbers of texts, which takes much longer than reading them. */
    static boolean isOfNumbers(String address) {
        return address.startsWith(XSD.getURI()) && !WITHOUT_NUMBERS.contains(address);
    }

    /**
     * Refuses a function that is not offered.
     *
     * @throws Refused unless it is; with those that are called nearly the same
     */
    void require(String address) {
        if (!addresses.contains(address)) {
            throw Refused.notOffered("The function <" + address + "> is not offered here. There are the functions of SPARQL, the casts"
                    + " such as xsd:date, those of XPath (fn:, math:), and the harmless ones of ARQ (afn:).", near(address));
        }
    }

    private List<String> near(String address) {
        List<String> names = Nearest.to(nameOf(address), addresses.stream().map(Functions::nameOf).toList(), MOST_OFFERED);
        return addresses.stream().filter(known -> names.contains(nameOf(known))).limit(MOST_OFFERED).toList();
    }

    private static String nameOf(String address) {
        return address.substring(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
    }
}
