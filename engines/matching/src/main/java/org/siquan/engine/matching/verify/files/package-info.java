/**
 * Reads the files of a round and of its outcome for the verifier, by its own parser (docs/engines/matching-format.md). Entry
 * type: {@link org.siquan.engine.matching.verify.files.RoundFiles}. It must not know any class of the engine, nor any other
 * reader of these files.
 */
@NullMarked
package org.siquan.engine.matching.verify.files;

import org.jspecify.annotations.NullMarked;
