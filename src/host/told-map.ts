/** Tells whenever something of it is set or taken away. */
export class ToldMap<V> extends Map<string, V> {
  constructor(private readonly tell: () => void) {
    super();
  }

  override set(key: string, value: V): this {
    super.set(key, value);
    this.tell();
    return this;
  }

  override delete(key: string): boolean {
    const was = super.delete(key);
    this.tell();
    return was;
  }

  override clear(): void {
    super.clear();
    this.tell();
  }
}
