package org.guwen.table.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.guwen.table.FindingCode;

/** What people upload by mistake instead of a workbook, told by how the file begins. */
enum FileKind {
    EMPTY("空文件", "an empty file", start -> start.isEmpty()),
    OLD_WORKBOOK("旧版 .xls 工作簿", "an old .xls workbook", start -> start.startsWith("\u00d0\u00cf\u0011\u00e0")),
    PDF("PDF 文件", "a PDF", start -> start.startsWith("%PDF")),
    PICTURE("图片", "a picture", FileKind::isPicture),
    ARCHIVE("压缩包", "an archive", FileKind::isArchive),
    WEB_PAGE("网页或类似文件", "a web page or the like", start -> start.stripLeading().startsWith("<")),
    TEXT("文本或 CSV 文件", "a text or CSV file", FileKind::isText),
    ODS("OpenDocument 文件(如 .ods)", "an OpenDocument file (such as .ods)", start -> false),
    BINARY_WORKBOOK("二进制工作簿(.xlsb)", "a binary workbook (.xlsb)", start -> false),
    DOCUMENT("Word 文档(.docx)", "a Word document (.docx)", start -> false),
    PRESENTATION("演示文稿(.pptx)", "a presentation (.pptx)", start -> false),
    ZIP("压缩包(.zip)", "an archive (.zip)", start -> false),
    OTHER("其他格式的文件", "a file of another kind", start -> true);

    private static final int LOOKED_AT = 512;

    private final String zh;
    private final String en;
    private final Predicate<String> test;

    FileKind(String zh, String en, Predicate<String> test) {
        this.zh = zh;
        this.en = en;
        this.test = test;
    }

    /** The kind of a file by its first bytes, or by the names of its parts. */
    static FileKind of(byte[] content) {
        int length = Math.min(content.length, LOOKED_AT);
        return of(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    }

    static FileKind of(String start) {
        return Arrays.stream(values())
                .filter(kind -> kind.test.test(start))
                .findFirst()
                .orElse(OTHER);
    }

    /** The kind of a package by the names of its parts, in lower case. */
    static FileKind ofParts(Set<String> names) {
        if (names.contains("meta-inf/manifest.xml")) {
            return ODS;
        }
        if (names.contains("xl/workbook.bin")) {
            return BINARY_WORKBOOK;
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return DOCUMENT;
        }
        if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            return PRESENTATION;
        }
        return names.contains(PackageParts.CONTENT_TYPES) ? OTHER : ZIP;
    }

    RefusedWorkbookException refusal() {
        return new RefusedWorkbookException(
                EnumSet.range(ODS, ZIP).contains(this) ? FindingCode.OTHER_FORMAT : FindingCode.NOT_A_WORKBOOK,
                "这是" + zh + "，不是 .xlsx 工作簿，请用表格软件另存为 .xlsx 后再上传",
                "this is " + en + ", no .xlsx workbook: save it as .xlsx in a spreadsheet program and upload that");
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8");
    }

    private static boolean isArchive(String start) {
        return start.startsWith("Rar!") || start.startsWith("7z\u00bc\u00af") || start.startsWith("\u001f\u008b");
    }

    /** A text has no byte below the blank but the ones that lay it out; a zip archive always has. */
    private static boolean isText(String start) {
        boolean printable = start.chars().noneMatch(letter -> letter < ' ' && "\t\r\n\f".indexOf(letter) < 0);
        return printable && !start.toLowerCase(Locale.ROOT).startsWith("pk");
    }
}
