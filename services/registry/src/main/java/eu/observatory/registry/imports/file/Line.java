package eu.observatory.registry.imports.file;

/**
 * A physical line.
 *
 * @param end how many bytes of the document lie before the next line
 * @param tooLong whether it went on beyond what is read of a line
 */
record Line(byte[] bytes, long end, boolean tooLong) {

    private static final byte QUOTE = '"';

    /** Whether a quoted field is open at the end of this line, given whether one was open at its start. */
    boolean leavesQuoteOpen(boolean open) {
        boolean fieldStart = !open;
        boolean quoted = open;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (quoted) {
                if (b == QUOTE) {
                    if (i + 1 < bytes.length && bytes[i + 1] == QUOTE) {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
                fieldStart = false;
            } else {
                quoted = fieldStart && b == QUOTE;
                fieldStart = b == ',';
            }
        }
        return quoted;
    }
}
