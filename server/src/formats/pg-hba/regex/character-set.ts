/**
 * A set of characters. PostgreSQL reads pg_hba.conf before it knows an encoding, so that its characters are bytes, and
 * the classes are those of the C locale.
 */
export class CharacterSet {
  readonly #holds = new Uint8Array(256);

  static of(...codes: readonly number[]): CharacterSet {
    const set = new CharacterSet();
    for (const code of codes) set.add(code);
    return set;
  }

  /** Every character. */
  static all(): CharacterSet {
    return new CharacterSet().complement();
  }

  /** A class by its name, such as `digit`; undefined where there is none of that name. */
  static ofClass(name: string): CharacterSet | undefined {
    const isIn = CLASSES.get(name);
    if (!isIn) return undefined;
    const set = new CharacterSet();
    for (let code = 0; code < 128; code++) if (isIn(String.fromCharCode(code))) set.add(code);
    return set;
  }

  has(code: number): boolean {
    return this.#holds[code] === 1;
  }

  get isEverything(): boolean {
    return !this.#holds.includes(0, 1);
  }

  /** A character beyond a byte is in no name. */
  add(code: number): void {
    if (code < 256) this.#holds[code] = 1;
  }

  addRange(from: number, to: number): void {
    this.#holds.fill(1, from, Math.min(to, 255) + 1);
  }

  addAll(other: CharacterSet): void {
    for (let code = 0; code < 256; code++) if (other.has(code)) this.add(code);
  }

  complement(): CharacterSet {
    const set = new CharacterSet();
    for (let code = 0; code < 256; code++) if (!this.has(code)) set.add(code);
    return set;
  }

  /** With both cases of each ASCII letter in it. */
  withoutCase(): CharacterSet {
    const set = new CharacterSet();
    set.addAll(this);
    for (let lower = 97; lower <= 122; lower++) {
      if (!this.has(lower) && !this.has(lower - 32)) continue;
      set.add(lower);
      set.add(lower - 32);
    }
    return set;
  }
}

const CLASSES: ReadonlyMap<string, (character: string) => boolean> = new Map(
  Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    cntrl: /[\x00-\x1f\x7f]/,
    digit: /[0-9]/,
    graph: /[!-~]/,
    lower: /[a-z]/,
    print: /[ -~]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[\t-\r ]/,
    upper: /[A-Z]/,
    word: /[0-9A-Za-z_]/,
    xdigit: /[0-9A-Fa-f]/,
  }).map(([name, regex]) => [name, (character: string) => regex.test(character)] as const),
);

/** What makes up a word. */
export const WORD = CharacterSet.ofClass('word') as CharacterSet;
