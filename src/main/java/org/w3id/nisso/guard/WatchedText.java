package org.w3id.nisso.guard;

/** A text that cannot be read on when the query is to stop: a match in a long text ends with its query. For one thread. */
final class WatchedText implements CharSequence {

    /** Looking at the signal costs more than reading a character. */
    private static final int CHECK_EVERY = 1 << 12;

    private final String text;
    private final Signal signal;
    private int unchecked;

    WatchedText(String text, Signal signal) {
        this.text = text;
        this.signal = signal;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++unchecked == CHECK_EVERY) {
            unchecked = 0;
            signal.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
