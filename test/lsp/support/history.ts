const DEADLINE_MS = 20_000;

/** What a server sent of one kind, in order; a test waits for an item that it expects, with a deadline. */
export class History<Item> {
  readonly items: Item[] = [];
  readonly #waiting = new Set<() => void>();

  /** @param what What an item is, for the message of a missed deadline. */
  constructor(private readonly what: string) {}

  add(item: Item): void {
    this.items.push(item);
    for (const check of this.#waiting) check();
  }

  /** The latest item that fits, as soon as there is one. */
  find(fits: (item: Item) => boolean = () => true): Promise<Item> {
    return this.#until(
      () => this.items.findLast(fits),
      () => `no such ${this.what} came`,
    );
  }

  /** Resolves when the latest of the items that fit looks as expected. */
  async latest<View>(
    fits: (item: Item) => boolean,
    view: (item: Item) => View,
    expected: View,
  ): Promise<Item> {
    const wanted = JSON.stringify(expected);
    const seen = (): string => {
      const item = this.items.findLast(fits);
      return item === undefined ? 'nothing' : JSON.stringify(view(item));
    };
    return this.#until(
      () => (seen() === wanted ? this.items.findLast(fits) : undefined),
      () => `${this.what}: expected ${wanted}, and last saw ${seen()}`,
    );
  }

  #until(look: () => Item | undefined, complaint: () => string): Promise<Item> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(deadline);
        this.#waiting.delete(check);
        resolve(found);
      };
      const deadline = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(complaint()));
      }, DEADLINE_MS);
      this.#waiting.add(check);
      check();
    });
  }
}
