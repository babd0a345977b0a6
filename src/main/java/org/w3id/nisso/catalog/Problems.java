package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.List;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Gathers what is wrong with one file. For one thread. */
final class Problems {

    private final Stage stage;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Problems(Stage stage, String file) {
        this.stage = stage;
        this.file = file;
    }

    /** Something is wrong at a line; 0 if it concerns the file as a whole. */
    void add(long line, String what, String remedy) {
        add(new Place(file, line, 0), what, remedy);
    }

    void add(Place place, String what, String remedy) {
        findings.add(new Finding(stage, place, what, remedy));
    }

    String file() {
        return file;
    }

    boolean none() {
        return findings.isEmpty();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
