import { Catalog, type Standing } from '../../../core/catalog.js';
import { parseVersion, since, type Target } from '../../../core/target.js';
import { defaultAlgorithms } from './algorithms-defaults.js';
import type { Alias, Repeat, Retirement, SshdKeyword } from './keyword.js';
import { access } from './keywords/access.js';
import { algorithms } from './keywords/algorithms.js';
import { authentication } from './keywords/authentication.js';
import { forwarding } from './keywords/forwarding.js';
import { kerberos } from './keywords/kerberos.js';
import { keysAndCertificates } from './keywords/keys-and-certificates.js';
import { logging } from './keywords/logging.js';
import { network } from './keywords/network.js';
import { retiredKeywords } from './keywords/retired.js';
import { session } from './keywords/session.js';
import { structure } from './keywords/structure.js';
import { vendor } from './keywords/vendor.js';

/** A catalogue whose entries may be missing in the midst of their lives, and be in a build before their time. */
class KeywordCatalog extends Catalog<SshdKeyword> {
  override standing(entry: SshdKeyword, target: Target): Standing {
    if (entry.missingIn?.some((release) => isRelease(target, release))) return 'removed';
    const standing = super.standing(entry, target);
    return standing === 'too-new' && isBackported(entry, target) ? 'known' : standing;
  }
}

/** Every keyword of OpenSSH from 7.4 to 10.5 and of the distributions' builds, sorted by name. */
export const keywords: Catalog<SshdKeyword> = new KeywordCatalog(
  [
    access,
    algorithms,
    authentication,
    forwarding,
    kerberos,
    keysAndCertificates,
    logging,
    network,
    retiredKeywords,
    session,
    structure,
    vendor,
  ]
    .flat()
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
);

/** A keyword as the catalogue spells it, by which the lines of a model are looked up. */
export function keyOf(name: string): string {
  return keywords.get(name)?.name ?? name;
}

/** The keyword whose slot this one sets: itself, unless the target's release takes it for another spelling. */
export function resolveAlias(entry: SshdKeyword, target: Target): SshdKeyword {
  const alias = entry.aliasOf?.find((each) => holds(each, target));
  return (alias && keywords.get(alias.keyword)) ?? entry;
}

/** The name of the keyword whose slot this one sets. */
export function canonicalName(entry: SshdKeyword, target: Target): string {
  return resolveAlias(entry, target).name;
}

/** The value in force where nobody sets one; undefined where there is none. */
export function defaultOf(entry: SshdKeyword, target: Target): string | undefined {
  const { argument, defaults } = resolveAlias(entry, target);
  if (argument.kind === 'algorithms') return defaultAlgorithms(argument.of, target).join(',');
  return defaults?.find((each) => {
    if (each.variants && (target.variant === undefined || !each.variants.includes(target.variant))) {
      return false;
    }
    return each.since === undefined || since(target, each.since);
  })?.value;
}

/** Whether the target's release admits the keyword in a Match block. */
export function mayStandInMatch(entry: SshdKeyword, target: Target): boolean {
  if (entry.notInMatchIn?.some((release) => isRelease(target, release))) return false;
  return typeof entry.inMatch === 'string' ? since(target, entry.inMatch) : entry.inMatch;
}

/** Whether what the target's release says of a session counts the keyword in Match blocks. */
export function countsInMatch(entry: SshdKeyword, target: Target): boolean {
  return mayStandInMatch(entry, target) && !(isIdleInMatch(entry, target) && !entry.idleInMatch?.shown);
}

/** Whether the target's release takes the keyword in a Match block and does not heed it there. */
export function isIdleInMatch({ idleInMatch }: SshdKeyword, target: Target): boolean {
  return idleInMatch !== undefined && holds(idleInMatch, target);
}

/** What a second line of the keyword does in the target's release. */
export function repeatOf(entry: SshdKeyword, target: Target): Repeat {
  const { repeat, lastWins } = resolveAlias(entry, target);
  return lastWins && holds(lastWins, target) ? 'last' : repeat;
}

/** Why the target's release ignores the keyword; undefined where it heeds it. */
export function retirementOf(entry: SshdKeyword, target: Target): Retirement | undefined {
  return entry.retired?.find((each) => holds(each, target));
}

function holds(span: Pick<Alias, 'since' | 'until'>, target: Target): boolean {
  if (span.since !== undefined && !since(target, span.since)) return false;
  return span.until === undefined || !since(target, span.until);
}

function isBackported({ backports }: SshdKeyword, target: Target): boolean {
  if (backports === undefined) return false;
  return Object.entries(backports).some(
    ([variant, release]) =>
      (target.variant === undefined || target.variant === variant) && isRelease(target, release),
  );
}

function isRelease(target: Target, release: string): boolean {
  return target.version === parseVersion(release);
}
