package org.w3id.nisso.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.nisso.TestFolders;

/** A canned query of the shipped folder with the arguments of one of its worked cases, as the query part of an address. */
record WorkedCall(String query, String parameters) {

    private static final Pattern ARGUMENT = Pattern.compile("([A-Za-z0-9]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");

    static List<WorkedCall> all() {
        try (Stream<Path> cases = Files.walk(TestFolders.SHIPPED.resolve("queries/answers"))) {
            return cases.filter(file -> file.toString().endsWith(".csv")).sorted().map(WorkedCall::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkedCall of(Path file) {
        try {
            Matcher argument = ARGUMENT.matcher(Files.readAllLines(file).get(0));
            List<String> pairs = new ArrayList<>();
            while (argument.find()) {
                String value = argument.group(2) == null ? argument.group(3) : argument.group(2);
                pairs.add(argument.group(1) + "=" + RunningServer.encoded(value));
            }
            return new WorkedCall(file.getParent().getFileName().toString(), String.join("&", pairs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String ending) {
        return "/queries/" + query + "." + ending + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    String page() {
        return "/queries/" + query + "?" + parameters;
    }
}
