package org.siquan.app.alignment.internal;

import org.siquan.app.alignment.ReadItem;
import org.siquan.engine.alignment.TitleMeaning;

/** An item with what pages do not need: its place among the sources, the meaning of its title, and what it asks for. */
record StoredItem(ReadItem item, int seq, TitleMeaning meaning, ItemReading reading) {}
