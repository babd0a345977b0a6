package org.w3id.nisso.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language. Each room keeps its own beside its classes, in {@code words_LANGUAGE.properties}: a key
 * and a pattern of {@link MessageFormat}, in UTF-8. Immutable; safe for many threads.
 */
public final class Words {

    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private final Properties patterns;
    private final String file;
    private final Locale locale;

    private Words(Properties patterns, String file, Locale locale) {
        this.patterns = patterns;
        this.file = file;
        this.locale = locale;
    }

    /**
     * The words of a room.
     *
     * @param room     any class of the room
     * @param language one of {@link Languages#ALL}
     */
    public static Words of(Class<?> room, String language) {
        String file = "/" + room.getPackageName().replace('.', '/') + "/words_" + language + ".properties";
        return new Words(READ.computeIfAbsent(file, Words::read), file, Locale.forLanguageTag(language));
    }

    private static Properties read(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + file + " is missing");
            }
            Properties patterns = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text.
     *
     * @param key    its name in the file
     * @param values what stands in the places {@code {0}}, {@code {1}} and so on; numbers are written as the language does
     */
    public String get(String key, Object... values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException(file + " has no " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }
}
