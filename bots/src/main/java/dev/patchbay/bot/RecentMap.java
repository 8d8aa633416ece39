package dev.patchbay.bot;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps what was used last and forgets the rest; to be used under a lock. */
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int capacity;

    public RecentMap(int capacity) {
        super(16, 0.75f, true);
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }
}
