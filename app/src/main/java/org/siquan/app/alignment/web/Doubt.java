package org.siquan.app.alignment.web;

/** Why a person should look at an item; the words are messages. The first five and the last are the engine's. */
enum Doubt {
    NEAR_NEIGHBOURS,
    UNKNOWN_WORDS,
    NO_JOB,
    NO_WORDS,
    EMPTY,
    LIKE_NO_JOB,
    WRONG_ENCODING,
    RESUME,
    /** Less probable than 0.60. */
    LOW,
    /** The order names another occupation itself. */
    DIFFERS,
    /** People decided equal titles differently. */
    DISPUTED
}
