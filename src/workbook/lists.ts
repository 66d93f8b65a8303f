/** Adds to the list of a key, which begins with the first. Copying the list each time would take the square of its length. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The greatest of any number of values; a call can't take them all as arguments. */
export function greatestOf(values: Iterable<number>, least: number): number {
  let greatest = least;
  for (const value of values) if (value > greatest) greatest = value;
  return greatest;
}
