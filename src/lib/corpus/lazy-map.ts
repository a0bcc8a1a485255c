/** A map whose values are made when they are read. */
export abstract class LazyMap<K, V> implements ReadonlyMap<K, V> {
	abstract readonly size: number;
	abstract get(key: K): V | undefined;
	abstract keys(): Generator<K, undefined>;

	has(key: K): boolean {
		return this.get(key) !== undefined;
	}

	*entries(): Generator<[K, V], undefined> {
		for (const key of this.keys()) yield [key, this.get(key)!];
	}

	*values(): Generator<V, undefined> {
		for (const key of this.keys()) yield this.get(key)!;
	}

	[Symbol.iterator](): Generator<[K, V], undefined> {
		return this.entries();
	}

	forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
		for (const [key, value] of this.entries()) visit(value, key, this);
	}
}

/** A list whose items are made when they are read; it cannot be changed. */
export function lazyList<T>(length: number, read: (index: number) => T | undefined): readonly T[] {
	const indexOf = (key: string | symbol): number =>
		typeof key === 'string' && /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : -1;
	// The target stays empty: an array of that length would take four bytes an item.
	const target: T[] = [];
	return new Proxy(target, {
		get(list, key) {
			if (key === 'length') return length;
			const index = indexOf(key);
			return index < 0 ? (Reflect.get(list, key) as unknown) : read(index);
		},
		has(list, key) {
			const index = indexOf(key);
			return index < 0 ? Reflect.has(list, key) : index < length;
		},
		set: () => false,
		defineProperty: () => false,
		deleteProperty: () => false
	});
}
