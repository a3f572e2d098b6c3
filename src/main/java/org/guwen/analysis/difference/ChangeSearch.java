package org.guwen.analysis.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.guwen.analysis.space.Box;

/**
 * Finds the cases for which two versions of a table answer differently. A block of cases is divided by one row after the
 * other until the answers are equal or different in the whole of it.
 */
final class ChangeSearch {

    private final AnswerComparison answers;
    private final List<RowVersion> contenders;
    private final List<Box> found = new ArrayList<>();
    private long stepsLeft;

    private record Block(Box box, List<RowVersion> hits, List<RowVersion> open) {}

    /**
     * Starts a search.
     *
     * @param steps looks at a row that it may take
     */
    ChangeSearch(AnswerComparison answers, List<RowVersion> contenders, long steps) {
        this.answers = answers;
        this.contenders = contenders;
        this.stepsLeft = steps;
    }

    /** Searches a block of cases. */
    void search(Box box) {
        Deque<Block> waiting = new ArrayDeque<>();
        waiting.push(block(box, List.of(), contenders));
        while (!waiting.isEmpty() && isComplete()) {
            Block block = waiting.pop();
            stepsLeft -= 1L + block.hits.size() + block.open.size();
            AnswerAgreement verdict = answers.compare(block.hits, block.open);
            if (verdict == AnswerAgreement.DIFFERENT) {
                found.add(block.box);
            } else if (verdict instanceof AnswerAgreement.DependsOn divided) {
                Box row = divided.contender().box();
                block.box.minus(row).forEach(part -> waiting.push(block(part, block.hits, block.open)));
                block.box.and(row).ifPresent(part -> waiting.push(block(part, block.hits, block.open)));
            }
        }
    }

    private Block block(Box box, List<RowVersion> hits, List<RowVersion> open) {
        List<RowVersion> certain = new ArrayList<>(hits);
        List<RowVersion> undecided = new ArrayList<>();
        for (RowVersion contender : open) {
            if (contender.box().contains(box)) {
                certain.add(contender);
            } else if (contender.box().intersects(box)) {
                undecided.add(contender);
            }
        }
        stepsLeft -= open.size();
        return new Block(box, certain, undecided);
    }

    /** Whether the steps were enough so far. */
    boolean isComplete() {
        return stepsLeft >= 0;
    }

    /** Boxes of cases that get different answers; they may have cases in common. */
    List<Box> found() {
        return found;
    }
}
