package org.guwen.table.xlsx;

/**
 * Counts what is parsed of one workbook. Time and memory of a parser grow with characters and tags, and with nothing
 * else once the length of a token and the depth are bounded.
 */
final class XmlBudget {

    private static final int CHARACTERS = 64 * 1024 * 1024;
    private static final int TAGS = 3_000_000;

    private int characters;
    private int tags;

    void spend(int readCharacters, int readTags) throws RefusedPartException {
        characters += readCharacters;
        tags += readTags;
        if (characters > CHARACTERS) {
            throw new RefusedPartException(RefusedWorkbookException.limit(
                    "工作表内容字符数(请删除多余的空行、空列)",
                    "characters of content (delete rows and columns that are empty but formatted)",
                    CHARACTERS));
        }
        if (tags > TAGS) {
            throw new RefusedPartException(RefusedWorkbookException.limit(
                    "工作表内容元素数(请删除多余的空行、空列)",
                    "elements of content (delete rows and columns that are empty but formatted)",
                    TAGS));
        }
    }
}
