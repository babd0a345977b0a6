package org.w3id.nisso.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One request of the files in {@code hostile/}.
 *
 * @param name   what it is
 * @param expect the statuses that may come, {@code cut} for an answer that is broken off, {@code closed} for none
 * @param never  what must not be in the answer; null if nothing is said
 * @param bytes  what is sent
 */
record HostileRequest(String name, List<String> expect, String never, byte[] bytes) {

    /** A text so many times, or a byte in hexadecimal digits. */
    private static final Pattern SHORT = Pattern.compile("<<<(?:([0-9A-F]{2})|(.*?)\\*(\\d+))>>>", Pattern.DOTALL);
    private static final String QUERY_HEAD = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/sparql-query\r\nContent-Length: %d\r\n\r\n";

    /** All of a file. */
    static Stream<HostileRequest> in(String file) {
        try (InputStream in = HostileRequest.class.getResourceAsStream("hostile/" + file)) {
            // Each character stands for a byte, so that any byte can be written.
            String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Arrays.stream(all.split("\n## ")).skip(1).map(HostileRequest::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileRequest parse(String entry) {
        List<String> lines = new ArrayList<>(entry.lines().toList());
        String name = lines.remove(0);
        List<String> expect = List.of(after("expect: ", lines.remove(0)).split(" "));
        String never = lines.get(0).startsWith("never: ") ? after("never: ", lines.remove(0)) : null;
        String kind = lines.remove(0);
        String text = written(String.join("\n", lines).stripTrailing());
        return new HostileRequest(name, expect, never, bytes(kind, text));
    }

    private static byte[] bytes(String kind, String text) {
        if (kind.equals("query")) {
            return (QUERY_HEAD.formatted(text.length()) + text).getBytes(StandardCharsets.ISO_8859_1);
        }
        String all = kind.startsWith("get ")
                ? "GET " + written(after("get ", kind)) + " HTTP/1.1\nHost: localhost\nAccept: text/html\nConnection: close" : text;
        int end = all.indexOf("\n\n");
        String head = end < 0 ? all : all.substring(0, end);
        String body = end < 0 ? "" : all.substring(end + 2) + "\n";
        return (head.replace("\n", "\r\n") + "\r\n\r\n" + body).replace("\r\r", "\r").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String written(String text) {
        return SHORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null
                ? found.group(2).repeat(Integer.parseInt(found.group(3))) : String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("No \"" + word + "\" in: " + line);
        }
        return line.substring(word.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
