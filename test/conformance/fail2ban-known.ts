/** Something that stops fail2ban, or costs a jail, and that no rule tells. */
export interface KnownDifference {
  /** Why no rule tells it. */
  readonly because: string;
  /** What fail2ban says of it. */
  readonly said: RegExp;
}

/** All else that stops fail2ban or costs a jail must be an error, and what it runs with must be none. */
export const KNOWN: readonly KnownDifference[] = [];
