import type { Setting } from '../../model/setting.js';

/** The tags and groups that tell whom to ban; what follows a message id gets its address from other lines. */
const IDENTIFIES =
  /<(?:HOST|ADDR|SUBNET|DNS|IP[46]|F-(?:IP[46]|ADDR|SUBNET|DNS|ID)\/|F-(?:ID|IP[46]|DNS|MLFID))>|\(\?P<(?:ip4|ip6|dns|fid|mlfid)>/;

/** A reference, a tag, or the beginning of a tag that is made of others. */
const REFERENCE = /%\(([^()\s]+)\)s|(?<!\?P)<([A-Za-z_][\w.-]*)>|<[\w./-]+</g;

/** Tags of fail2ban that tell something else. */
const OTHER_TAG = /^(?:CIDR|SKIPLINES|F-[A-Z0-9_-]+)$/;

/** What common.conf puts before a message: no address is in it. */
const PREFIX = '__prefix_line';

const MAX_DEPTH = 10;

/** Whether a regular expression tells whom to ban; undefined where that depends on what is not known here. */
export type Identifies = boolean | undefined;

/** Looks for what identifies a host in regular expressions and in all that they refer to. */
export class Identification {
  readonly #known = new Map<string, Identifies>();

  constructor(private readonly lookUp: (name: string) => Setting | undefined) {}

  /** Whether a text, or something that it refers to, tells whom to ban. */
  of(text: string, depth = 0): Identifies {
    if (IDENTIFIES.test(text)) return true;
    if (depth > MAX_DEPTH) return undefined;
    let result: Identifies = false;
    for (const [, reference, tag] of text.matchAll(REFERENCE)) {
      const name = reference ?? tag;
      if (name === PREFIX || (tag !== undefined && OTHER_TAG.test(tag))) continue;
      const found = name === undefined ? undefined : this.#named(name.toLowerCase(), tag, depth);
      if (found) return true;
      if (found === undefined) result = undefined;
    }
    return result;
  }

  #named(name: string, tag: string | undefined, depth: number): Identifies {
    if (this.#known.has(name)) return this.#known.get(name);
    this.#known.set(name, undefined);
    const setting = this.lookUp(name);
    const found = setting ? this.of(setting.value, depth + 1) : misspelt(tag);
    this.#known.set(name, found);
    return found;
  }
}

/** What nobody sets may come from a jail as a parameter, but a tag such as `<host>` is `<HOST>` in other letters. */
function misspelt(tag: string | undefined): Identifies {
  return tag !== undefined && MISSPELT.test(tag) ? false : undefined;
}

/** `<HOST>` in other letters, or the tag of actions. */
export const MISSPELT = /^(?:host|addr|ip|subnet)$/i;
