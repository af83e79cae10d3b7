import { since, type Target } from '../../../../core/target.js';
import { TLS } from '../../catalogue/connection-types.js';
import type { Method } from '../../catalogue/methods.js';
import { CLIENTCERT_CHOICES_SINCE, type Option, VALIDATOR_PREFIX } from '../../catalogue/options.js';
import { choicesOf } from './choices.js';
import { readsLdapUrls } from './ldap.js';
import { readLdapUrl } from './ldap-url.js';
import { splitList } from './lists.js';
import type { MethodOption } from './method-option.js';
import { atoi } from './numbers.js';

/** Why the server refuses the value of an option that it knows; undefined where it accepts it. */
export function refusalOfValue(
  option: MethodOption,
  entry: Option,
  method: Method,
  target: Target,
): string | undefined {
  const { name, value } = option;
  switch (name) {
    case 'clientcert':
      return refusalOfClientcert(value, entry, method, target);
    case 'clientname':
      return isChoice(value, entry, target) ? undefined : `invalid value for clientname: "${value}"`;
    case 'ldapurl':
      return readsLdapUrls(target) ? refusalOfUrl(value) : undefined;
    case 'ldapport':
      return atoi(value) === 0 ? `invalid LDAP port number: "${value}"` : undefined;
    case 'radiusservers':
      return refusalOfServers(value);
    case 'radiusports':
      return refusalOfPorts(value);
    case 'radiussecrets':
      // The server puts the secrets into its log; a finding must not.
      return splitList(value) ? undefined : 'could not parse RADIUS secret list "..."';
    case 'radiusidentifiers':
      return splitList(value) ? undefined : `could not parse RADIUS identifiers list "${value}"`;
    default:
      return name.startsWith(VALIDATOR_PREFIX) ? refusalOfValidatorOption(name) : undefined;
  }
}

function isChoice(value: string, entry: Option, target: Target): boolean {
  return choicesOf(entry, target).some((choice) => choice.name === value);
}

function refusalOfClientcert(
  value: string,
  entry: Option,
  method: Method,
  target: Target,
): string | undefined {
  const isCert = method.ways === TLS;
  if (!since(target, CLIENTCERT_CHOICES_SINCE)) {
    const refusal = 'clientcert can not be set to 0 when using "cert" authentication';
    return isCert && value !== '1' ? refusal : undefined;
  }
  if (!isChoice(value, entry, target)) return `invalid value for clientcert: "${value}"`;
  if (!isCert) return undefined;
  if (value === '0' || value === 'no-verify') {
    return 'clientcert cannot be set to "no-verify" when using "cert" authentication';
  }
  return value === 'verify-ca' && since(target, '14')
    ? 'clientcert only accepts "verify-full" when using "cert" authentication'
    : undefined;
}

function refusalOfUrl(value: string): string | undefined {
  const url = readLdapUrl(value);
  if ('code' in url) return `could not parse LDAP URL "${value}": ${url.code}`;
  return url.scheme === 'ldap' || url.scheme === 'ldaps'
    ? undefined
    : `unsupported LDAP URL scheme: ${url.scheme}`;
}

/** Whether a name can be looked up is not known here. */
function refusalOfServers(value: string): string | undefined {
  const servers = splitList(value);
  if (!servers) return `could not parse RADIUS server list "${value}"`;
  if (!servers.includes('')) return undefined;
  return 'could not translate RADIUS server name "" to address: Name or service not known';
}

function refusalOfPorts(value: string): string | undefined {
  const ports = splitList(value);
  if (!ports) return `could not parse RADIUS port list "${value}"`;
  return ports.some((port) => atoi(port) === 0) ? `invalid RADIUS port number: "${value}"` : undefined;
}

function refusalOfValidatorOption(name: string): string | undefined {
  const own = name.slice(VALIDATOR_PREFIX.length);
  return /^[\w-]+$/.test(own) ? undefined : `invalid OAuth validator option name: "${name}"`;
}
