package org.guwen.request;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A page of a list.
 *
 * @param items the page
 * @param next cursor of the next page, {@code null} on the last
 * @param total how many items the whole list has, {@code null} where counting them costs more than the page
 */
public record ListPage<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    // Where the item stood that ended the page before, and what it is called.
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9}) (.*)", Pattern.DOTALL);

    /** Copies the items. */
    public ListPage {
        items = List.copyOf(items);
    }

    /**
     * Which page is asked for.
     *
     * @param limit most items on it
     * @param cursor where it begins, nothing for the first page
     * @param locale language of what is said if they cannot be used
     */
    public record Asked(int limit, @Nullable String cursor, Locale locale) {}

    /**
     * A page of a list that is at hand as a whole. If the item that ended the page before is gone by now, the page begins
     * where that stood.
     *
     * @param name what is unique to an item and stays
     * @throws org.guwen.problem.ProblemException if limit or cursor cannot be used
     */
    public static <T> ResponseEntity<ListPage<T>> of(List<T> all, Function<T, String> name, Asked asked) {
        int limit = PageCursor.limit(asked.limit(), asked.locale());
        int start = PageCursor.read(asked.cursor(), PLACE, asked.locale())
                .map(place -> after(all.stream().map(name).toList(), Integer.parseInt(place.group(1)), place.group(2)))
                .orElse(0);
        int end = Math.min(all.size(), start + limit);
        String next = end == all.size() ? null : PageCursor.write((end - 1) + " " + name.apply(all.get(end - 1)));
        return new ListPage<>(all.subList(start, end), next, (long) all.size()).answer();
    }

    /**
     * A page of a list of numbered items, the greatest number first.
     *
     * @param found items of the page, and one more if there is a further page
     * @param most most items on a page
     * @param number number of an item, as the cursor of the next page names it
     * @param total how many items the whole list has, {@code null} if nobody counted them
     */
    public static <T> ListPage<T> cut(List<T> found, int most, ToLongFunction<T> number, @Nullable Long total) {
        if (found.size() <= most) {
            return new ListPage<>(found, null, total);
        }
        String next = PageCursor.write(Long.toString(number.applyAsLong(found.get(most - 1))));
        return new ListPage<>(found.subList(0, most), next, total);
    }

    private static int after(List<String> names, int place, String name) {
        int found = names.indexOf(name);
        return found < 0 ? Math.min(place, names.size()) : found + 1;
    }

    /** The same page of other items. */
    public <R> ListPage<R> map(Function<T, R> written) {
        return new ListPage<>(items.stream().map(written).toList(), next, total);
    }

    /** The page as an answer, with the address of the next one. */
    public ResponseEntity<ListPage<T>> answer() {
        return PageCursor.link(next).body(this);
    }
}
