import { since, type Target } from '../../../../core/target.js';
import type { Method } from '../../catalogue/methods.js';
import { optionOf, requiredOptions } from '../../catalogue/options.js';
import type { Token } from '../../parse/token.js';
import { type Mistake, mistakeAt } from '../mistake.js';
import { type LdapSettings, readLdapSettings } from './ldap.js';
import { splitList } from './lists.js';
import type { MethodOption } from './method-option.js';

/** What the server objects to once it has read all options of a record, each of which it accepts; the first alone. */
export function mistakeInOptions(
  options: readonly MethodOption[],
  method: Method,
  methodToken: Token,
  target: Target,
): Mistake | undefined {
  const missing = (message: string): Mistake => mistakeAt('option-missing', methodToken, message);
  if (method.name === 'ldap') return mistakeInLdap(options, missing, target);
  for (const { name, value } of requiredOptions(method.name)) {
    const given = options.findLast((option) => option.name === name);
    if (!given || (value.kind === 'list' && splitList(given.value)?.length === 0)) {
      return missing(requires(method.name, name));
    }
  }
  if (method.name === 'radius') return mistakeInRadius(options);
  if (method.name === 'oauth') return mistakeInOauth(options);
  return undefined;
}

function requires(method: string, option: string): string {
  return `authentication method "${method}" requires argument "${option}" to be set`;
}

function mistakeInLdap(
  options: readonly MethodOption[],
  missing: (message: string) => Mistake,
  target: Target,
): Mistake | undefined {
  const ldap = readLdapSettings(options, target);
  const needsServer = target.variant === 'windows' || !since(target, '12');
  if (needsServer && ldap.server === undefined) return missing(requires('ldap', 'ldapserver'));
  if (ldap.prefix !== undefined || ldap.suffix !== undefined) {
    if (!hasSearch(ldap)) return undefined;
    return conflict(lastOf(options, isOfMode), mixedModes(target));
  }
  if (ldap.baseDn === undefined) {
    const either = '"ldapbasedn", "ldapprefix", or "ldapsuffix"';
    return missing(`authentication method "ldap" requires argument ${either} to be set`);
  }
  if (ldap.attribute === undefined || ldap.filter === undefined) return undefined;
  const message = 'cannot use ldapsearchattribute together with ldapsearchfilter';
  return conflict(lastOf(options, isOfSearch), message);
}

function hasSearch(ldap: LdapSettings): boolean {
  return [ldap.baseDn, ldap.bindDn, ldap.bindPassword, ldap.attribute, ldap.filter].some(
    (each) => each !== undefined,
  );
}

function mixedModes(target: Target): string {
  if (since(target, '18')) return 'cannot mix options for simple bind and search+bind modes';
  const filter = since(target, '11') ? 'ldapsearchfilter, ' : '';
  return `cannot use ldapbasedn, ldapbinddn, ldapbindpasswd, ldapsearchattribute, ${filter}or ldapurl together with ldapprefix`;
}

function isOfMode({ name }: MethodOption): boolean {
  return name === 'ldapurl' || optionOf(name)?.ldapMode !== undefined;
}

function isOfSearch({ name }: MethodOption): boolean {
  return name === 'ldapurl' || name === 'ldapsearchattribute' || name === 'ldapsearchfilter';
}

function lastOf(options: readonly MethodOption[], test: (option: MethodOption) => boolean): MethodOption {
  return options.findLast(test) as MethodOption;
}

function conflict({ token }: MethodOption, message: string): Mistake {
  return mistakeAt('option-conflict', token, message);
}

/** The lists that may have one item for all servers, or one for each, as the server's messages call them. */
const RADIUS_LISTS = [
  ['radiussecrets', 'secrets'],
  ['radiusports', 'ports'],
  ['radiusidentifiers', 'identifiers'],
] as const;

function mistakeInRadius(options: readonly MethodOption[]): Mistake | undefined {
  const lengthOf = (option: MethodOption | undefined) =>
    option === undefined ? 0 : (splitList(option.value)?.length ?? 0);
  const servers = lengthOf(options.findLast(({ name }) => name === 'radiusservers'));
  for (const [name, title] of RADIUS_LISTS) {
    const option = options.findLast((each) => each.name === name);
    const length = lengthOf(option);
    if (!option || length <= 1 || length === servers) continue;
    const message = `the number of RADIUS ${title} (${length}) must be 1 or the same as the number of RADIUS servers (${servers})`;
    return mistakeAt('option-value', { ...option.valueSpan, path: option.token.path }, message);
  }
  return undefined;
}

function mistakeInOauth(options: readonly MethodOption[]): Mistake | undefined {
  const map = options.findLast(({ name }) => name === 'map');
  const delegated = options.findLast(({ name }) => name === 'delegate_ident_mapping');
  if (!map || delegated?.value !== '1') return undefined;
  return conflict(map, 'map cannot be used in combination with delegate_ident_mapping');
}
