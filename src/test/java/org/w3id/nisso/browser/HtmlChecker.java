package org.w3id.nisso.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, which the W3C's validator runs. */
public final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlChecker() { }

    /** The errors of a page, each with its line; none if it is legal HTML. */
    public static List<String> errors(String markup) {
        List<String> errors = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                // A warning is no error.
            }

            @Override
            public void error(SAXParseException error) {
                errors.add(error.getLineNumber() + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                errors.add(error.getLineNumber() + ": " + error.getMessage());
            }
        };
        try {
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(SCHEMA, handler);
            validator.setUpValidatorAndParsers(handler, false, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(markup)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        } catch (Exception schemaCannotBeRead) {
            throw new IllegalStateException(schemaCannotBeRead);
        }
        return errors;
    }
}
