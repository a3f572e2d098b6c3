package org.guwen.desk;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;

/** What hands do on the sheet of a table: select a cell, type, compose with an input method, paste. */
final class SheetHands {

    /** How a sheet looks up a cell: the texts of a row by its id. */
    private static final String TEXT = """
            ([row, column]) => {
              const { model } = document.querySelector('guwen-grid');
              const found = model.rows.find(known => known.id === row);
              return found ? found.cells[model.columns.findIndex(known => known.key === column)] : null;
            }""";

    private static final String REVEAL = "([row, column]) => document.querySelector('guwen-grid').reveal(row, column)";

    /** Milliseconds after which a step that runs all cases is given up, on a machine with much other work too. */
    static final double PATIENCE = 180_000;

    private final DeskWindow window;

    SheetHands(DeskWindow window) {
        this.window = window;
    }

    private Page page() {
        return window.page();
    }

    /** Opens a table and waits for its cells. */
    void open(String address) {
        window.visit(address);
        page().locator(".g-cell").first().waitFor();
    }

    /** Selects a cell. */
    void select(String row, String column) {
        page().evaluate(REVEAL, List.of(row, column));
    }

    /** Types into a cell and leaves it downwards. */
    void type(String row, String column, String text) {
        select(row, column);
        page().keyboard().type(text);
        page().keyboard().press("Enter");
    }

    /** Types into a cell as an input method does: a composition that changes, then the text. */
    void compose(String row, String column, String letters, String text) {
        select(row, column);
        CDPSession keys = page().context().newCDPSession(page());
        for (int length = 1; length <= letters.length(); length++) {
            com.google.gson.JsonObject step = new com.google.gson.JsonObject();
            step.addProperty("text", letters.substring(0, length));
            step.addProperty("selectionStart", length);
            step.addProperty("selectionEnd", length);
            keys.send("Input.imeSetComposition", step);
        }
        com.google.gson.JsonObject chosen = new com.google.gson.JsonObject();
        chosen.addProperty("text", text);
        keys.send("Input.insertText", chosen);
        keys.detach();
    }

    /** Pastes as Ctrl+V does. */
    void paste(String text) {
        page().evaluate("text => navigator.clipboard.writeText(text)", text);
        page().keyboard().press("Control+v");
    }

    /** What a cell says, {@code null} if there is no such row. */
    String text(String row, String column) {
        return (String) page().evaluate(TEXT, List.of(row, column));
    }

    /** Keys of the columns, from left to right. */
    List<String> columns() {
        List<?> keys = (List<?>)
                page().evaluate("() => document.querySelector('guwen-grid').model.columns.map(column => column.key)");
        return keys.stream().map(String::valueOf).toList();
    }

    /** Id of the first row that is the store's own. */
    String ownRow() {
        return (String)
                page().evaluate("() => document.querySelector('guwen-grid').model.rows.find(row => !row.locked).id");
    }

    /** Stores what was changed in the draft that is shown and waits for the checks. */
    void save() {
        page().locator(".tools .button.main").click();
        page().locator("save-draft dialog[open]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                        .setTimeout(PATIENCE));
    }

    /** Makes a new draft of what was changed. */
    void saveAsDraft(String comment) {
        page().locator(".tools .button.main").click();
        Locator dialog = page().locator("save-draft dialog[open]");
        dialog.locator("[name=comment]").fill(comment);
        dialog.locator(".button.main").click();
        page().waitForURL("**/tables/*?draft=*", new Page.WaitForURLOptions().setTimeout(PATIENCE));
        page().locator(".g-cell").first().waitFor();
    }

    /** A complaint of our own fault on record, by the caller's own number; answers its id. */
    String record(int port, String ticket) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        String made = new HttpCaller(port)
                .send("POST", "/api/v1/consultations", headers, """
                        {"topic":"COMPLAINT","requestId":"%s",
                         "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                                      "hasVehicleProblem":true}}
                        """.formatted(ticket))
                .body();
        return JsonPath.read(made, "$.id");
    }
}
