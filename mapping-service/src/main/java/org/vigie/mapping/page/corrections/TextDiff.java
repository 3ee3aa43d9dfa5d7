package org.vigie.mapping.page.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts, word by word: what one has and the other has not is marked.
 *
 * @param before the first in pieces
 * @param after the second in pieces
 */
public record TextDiff(List<Piece> before, List<Piece> after) {
    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    /** Words of which each is compared with each: of longer texts nothing is marked. */
    private static final int MOST_WORDS = 1_000;

    /**
     * A piece of a text.
     *
     * @param isOther whether the other text lacks it
     */
    public record Piece(String text, boolean isOther) {}

    static TextDiff of(String before, String after) {
        List<String> one = words(before);
        List<String> other = words(after);
        if (one.size() > MOST_WORDS || other.size() > MOST_WORDS) {
            return new TextDiff(List.of(new Piece(before, false)), List.of(new Piece(after, false)));
        }
        int[][] common = common(one, other);
        List<Piece> first = new ArrayList<>();
        List<Piece> second = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                add(first, one.get(i++), false);
                add(second, other.get(j++), false);
            } else if (j == other.size() || (i < one.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(first, one.get(i++), true);
            } else {
                add(second, other.get(j++), true);
            }
        }
        return new TextDiff(first, second);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many words the rests of both have in common at most, in order: from word i of one and word j of the other. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, String word, boolean isOther) {
        if (!pieces.isEmpty() && pieces.getLast().isOther() == isOther) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + word, isOther));
        } else {
            pieces.add(new Piece(word, isOther));
        }
    }
}
