package org.vigie.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the JDK says, but never after an apostrophe. */
final class FrenchLineBreaks implements FSTextBreaker {
    private static final String APOSTROPHES = "\u2019'";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRANCE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next < text.length() && APOSTROPHES.indexOf(text.charAt(next - 1)) >= 0) {
            next = breaks.next();
        }
        return next;
    }
}
