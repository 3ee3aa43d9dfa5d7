package org.vigie.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: no overlong form, no encoded surrogate, nothing past U+10FFFF. Jackson alone lets these through. */
final class Utf8 {
    private Utf8() {}

    static boolean isValid(byte[] bytes, int offset, int length) {
        if (isAscii(bytes, offset, length)) {
            return true;
        }
        try {
            // a fresh decoder reports what is malformed; Charset.decode would replace it
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return unused.remaining() <= length;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Without an early exit, so that the compiler can take many bytes at a time. */
    private static boolean isAscii(byte[] bytes, int offset, int length) {
        byte all = 0;
        for (int i = offset; i < offset + length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }
}
