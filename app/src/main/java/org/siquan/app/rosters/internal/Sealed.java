package org.siquan.app.rosters.internal;

/**
 * Something that only the holder of the key can read.
 *
 * @param key id of the key
 * @param text nonce and ciphertext with its tag, base64
 */
record Sealed(String key, String text) {}
