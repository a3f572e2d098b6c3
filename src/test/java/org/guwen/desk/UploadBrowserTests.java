package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Base64;
import java.util.regex.Pattern;
import org.guwen.RunningService;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files are dropped on the page; and the back button, a second tab and a second click do what people expect. */
@RunningService
class UploadBrowserTests {

    /** A drag of a file over an element, as the browser tells it; answers whether the page takes it. */
    private static final String DRAG = """
            (target, [kind, name, content]) => {
              const bytes = Uint8Array.from(atob(content), sign => sign.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name));
              const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
              target.dispatchEvent(event);
              return event.defaultPrevented;
            }""";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    private DeskWindow window;
    private Page page;
    private SheetHands sheet;

    @BeforeEach
    void open() {
        window = BROWSER.open(port);
        page = window.page();
        sheet = new SheetHands(window);
    }

    @Test
    void aDroppedFileBecomesOneDraftWithItsMistakesAtTheirCells() {
        window.signIn("editor", "/tables");
        byte[] faulty = EditedSheets.edited(
                "complaint.xlsx", "response_deadlines", new TableEdit.CellEdit("RD-01", "firstContact", "15粉钟"));
        assertThat(drag("dragover", "complaint.xlsx", faulty)).isTrue();
        assertThat(page.locator(".drop")).hasClass(Pattern.compile("over"));
        assertThat(page.locator(".drop")).containsText("松开即上传");
        drag("dragleave", "complaint.xlsx", faulty);
        assertThat(page.locator(".drop")).not().hasClass(Pattern.compile("over"));

        drag("drop", "letter.txt", new byte[] {1});
        assertThat(page.locator(".drop .problem")).containsText(".xlsx");

        drag("drop", "complaint.xlsx", faulty);
        assertThat(page.locator("workbook-drop dialog")).containsText("complaint.xlsx");
        page.locator("workbook-drop [name=comment]").fill("拖进来的文件");
        page.locator("workbook-drop .button.main").dblclick();
        page.waitForURL("**/drafts/*", new Page.WaitForURLOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(page.locator(".title .tag").first()).hasText("有错误");
        assertThat(drafts("拖进来的文件")).isEqualTo(1);

        Locator finding = page.locator(".finding.error", new Page.LocatorOptions().setHasText("15粉钟"));
        finding.locator("a.jump").click();
        assertThat(page.locator(".g-cell.g-error.g-active")).hasText("15粉钟");
        assertThat(page.locator("cell-bar")).containsText("15粉钟");
        window.isAccessible();
    }

    @Test
    void aFileThatIsDroppedBesideTheFieldDoesNotTakeThePageAway() {
        window.signIn("editor", "/tables");
        page.locator(".drop").waitFor();

        for (String kind : new String[] {"dragover", "drop"}) {
            assertThat(page.locator("h1").evaluate(DRAG, new Object[] {kind, "complaint.xlsx", ""}))
                    .as(kind)
                    .isEqualTo(true);
        }
        assertThat(page.locator("workbook-drop form")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/tables$"));
    }

    @Test
    void whatWasTypedIsThereAfterTheBackButtonAndNotInASecondTab() {
        window.signIn("editor", "/tables/lead_follow_up");
        page.locator(".g-cell").first().waitFor();
        sheet.type("LF-01", "note", "写到一半");
        page.locator(".bar nav a[href='/releases']").click();
        assertThat(page.locator("h1")).hasText("发布");
        page.goBack();
        page.locator(".g-cell").first().waitFor();
        assertThat(sheet.text("LF-01", "note")).isEqualTo("写到一半");
        assertThat(page.locator(".note")).containsText("放回来了");

        Page second = window.secondTab();
        second.navigate("/tables/lead_follow_up");
        second.locator(".g-cell").first().waitFor();
        assertThat(second.locator(".tools .button.main")).isDisabled();
        page.locator(".who .plain").first().click();
        assertThat(second.locator(".bar nav")).containsText("Tables");
        assertThat(sheet.text("LF-01", "note")).isEqualTo("写到一半");
        page.locator(".who .plain").first().click();
        assertThat(page.locator("h1")).hasText("未成交跟踪");

        page.locator(".tools .button.main").click();
        page.locator("save-draft [name=comment]").fill("点了两下");
        page.locator("save-draft .button.main").dblclick();
        page.waitForURL("**/tables/*?draft=*", new Page.WaitForURLOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(drafts("点了两下")).isEqualTo(1);
        page.goBack();
        assertThat(page.locator(".tools .button.main"))
                .hasText("保存为草稿", new LocatorAssertions.HasTextOptions().setTimeout(SheetHands.PATIENCE));
        page.locator(".g-cell").first().waitFor();
        assertThat(sheet.text("LF-01", "note")).isNotEqualTo("写到一半");
    }

    private boolean drag(String kind, String name, byte[] content) {
        return (boolean) page.locator(".drop")
                .evaluate(DRAG, new Object[] {kind, name, Base64.getEncoder().encodeToString(content)});
    }

    /** How many drafts have that comment. */
    private long drafts(String comment) {
        return new DraftClient(port)
                .get("editor", "?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(draft -> draft.path("comment").asString().equals(comment))
                .count();
    }
}
