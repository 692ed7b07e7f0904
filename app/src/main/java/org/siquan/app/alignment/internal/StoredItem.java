package org.siquan.app.alignment.internal;

import org.siquan.app.alignment.ReadItem;
import org.siquan.engine.alignment.TitleMeaning;

/** An item with what pages do not need: its place among the sources, and the meaning of its title. */
record StoredItem(ReadItem item, int seq, TitleMeaning meaning) {}
