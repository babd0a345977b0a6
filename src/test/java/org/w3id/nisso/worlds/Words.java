package org.w3id.nisso.worlds;

import java.util.ArrayList;
import java.util.List;

/** Invented names, a different one for every number, written in three scripts. */
final class Words {

    private static final String[] LATIN = {"ka", "ki", "ku", "ke", "ko", "sa", "su", "se", "so", "ta", "te", "to", "na", "ni", "nu", "ne",
        "no", "ma", "mi", "mu", "me", "mo", "ra", "ri", "ru", "re", "ro"};
    private static final String[] KANA = {"カ", "キ", "ク", "ケ", "コ", "サ", "ス", "セ", "ソ", "タ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ", "ノ",
        "マ", "ミ", "ム", "メ", "モ", "ラ", "リ", "ル", "レ", "ロ"};
    private static final String[] CYRILLIC = {"ка", "ки", "ку", "ке", "ко", "са", "су", "се", "со", "та", "те", "то", "на", "ни", "ну",
        "не", "но", "ма", "ми", "му", "ме", "мо", "ра", "ри", "ру", "ре", "ро"};
    private static final int FEWEST_SYLLABLES = 3;

    private Words() { }

    static String english(long number) {
        return capital(spelled(number, LATIN));
    }

    static String japanese(long number) {
        return spelled(number, KANA);
    }

    static String russian(long number) {
        return capital(spelled(number, CYRILLIC));
    }

    /** The labels of a thing in the three languages, as Turtle values. */
    static String[] labels(String english, String japanese, String russian) {
        return new String[] {"\"" + english + "\"@en", "\"" + japanese + "\"@ja", "\"" + russian + "\"@ru"};
    }

    /** The labels of something that is called by a name alone. */
    static String[] labels(long number) {
        return labels(english(number), japanese(number), russian(number));
    }

    private static String spelled(long number, String[] syllables) {
        List<String> word = new ArrayList<>();
        for (long rest = number; rest > 0 || word.size() < FEWEST_SYLLABLES; rest /= syllables.length) {
            word.add(syllables[(int) (rest % syllables.length)]);
        }
        return String.join("", word);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
