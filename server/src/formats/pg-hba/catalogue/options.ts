import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { LOCAL, NETWORK, TLS } from './connection-types.js';

/** What an option takes for a value. */
export type OptionValue =
  /** `1` switches it on; everything else switches it off, without a word. */
  | { readonly kind: 'flag'; readonly isOnByDefault: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly CatalogEntry[] }
  | { readonly kind: 'port' }
  /** Values with commas between them. */
  | { readonly kind: 'list'; readonly of: 'server' | 'port' | 'text' }
  | { readonly kind: 'url' }
  /** The distinguished name of an entry in a directory. */
  | { readonly kind: 'dn' }
  | { readonly kind: 'text' }
  /** Values with blanks between them. */
  | { readonly kind: 'words' };

export interface Option extends CatalogEntry {
  /** The methods that take it; left out: all. */
  readonly methods?: readonly string[];
  /** The ways of connecting with which it may be set. */
  readonly ways: number;
  readonly value: OptionValue;
  /** The method refuses to do without it. */
  readonly isRequired?: true;
  /** What holds where it is not written. */
  readonly default?: string;
  /** Its value must not be shown to anybody. */
  readonly isSecret?: true;
  /** For which of the two ways of logging in at an LDAP server it is. */
  readonly ldapMode?: 'simple bind' | 'search+bind';
}

const ANY = LOCAL | NETWORK;

/** The options of an OAuth validator module have names of its own, behind this. */
export const VALIDATOR_PREFIX = 'validator.';

/** Since when `clientcert` names what is verified; before, it was a flag. */
export const CLIENTCERT_CHOICES_SINCE = '12';

/** The options that may follow the authentication method, as `name=value`. */
export const options = new Catalog<Option>([
  {
    name: 'map',
    methods: ['ident', 'peer', 'gss', 'sspi', 'cert', 'oauth'],
    ways: ANY,
    value: { kind: 'text' },
    summary:
      'The map in `pg_ident.conf` that tells which roles a user of the other system may be. Without one both names must be the same.',
  },
  {
    name: 'clientcert',
    ways: TLS,
    value: {
      kind: 'choice',
      choices: [
        {
          name: 'verify-ca',
          since: '12',
          summary: 'The client must have a certificate that a trusted authority has signed.',
        },
        {
          name: 'verify-full',
          since: '12',
          summary:
            'As `verify-ca`, and the name in the certificate must be that of the role or be mapped to it.',
        },
        { name: '1', until: '14', summary: 'As `verify-ca`.' },
        { name: '0', until: '14', summary: 'A certificate is not asked for.' },
        { name: 'no-verify', since: '12', until: '14', summary: 'A certificate is not asked for.' },
      ],
    },
    summary: 'Asks for a client certificate in addition to what the method asks for. Only for `hostssl`.',
  },
  {
    name: 'clientname',
    since: '14',
    ways: TLS,
    value: {
      kind: 'choice',
      choices: [
        { name: 'CN', summary: 'The common name of the certificate’s subject.' },
        { name: 'DN', summary: 'All of the subject, as RFC 2253 writes it. A map is needed as a rule.' },
      ],
    },
    default: 'CN',
    summary:
      'Which name in the client’s certificate is compared, where one is: with the method `cert`, or `clientcert=verify-full`.',
  },
  {
    name: 'pamservice',
    methods: ['pam'],
    ways: ANY,
    value: { kind: 'text' },
    default: 'postgresql',
    summary: 'The name of the PAM service.',
  },
  {
    name: 'pam_use_hostname',
    methods: ['pam'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: false },
    summary: 'Whether PAM is given the name of the client’s machine in place of its address: `1` or `0`.',
  },
  {
    name: 'ldapurl',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'url' },
    summary:
      'Server, base DN, attribute, scope and filter in one: `ldap[s]://host[:port]/basedn[?[attribute][?[scope][?[filter]]]]`. Any option after it sets the scope to `sub` again.',
  },
  {
    name: 'ldaptls',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: false },
    summary: 'Whether the connection to the LDAP server is encrypted with StartTLS: `1` or `0`.',
  },
  {
    name: 'ldapscheme',
    since: '11',
    methods: ['ldap'],
    ways: ANY,
    value: {
      kind: 'choice',
      choices: [
        { name: 'ldap', summary: 'No encryption from the start on.' },
        { name: 'ldaps', summary: 'LDAP over TLS.' },
      ],
    },
    default: 'ldap',
    summary: '`ldaps` for LDAP over TLS.',
  },
  {
    name: 'ldapserver',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'words' },
    summary: 'Names or addresses of LDAP servers, with blanks between them.',
  },
  {
    name: 'ldapport',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'port' },
    summary: 'The port of the LDAP server. Without it, the one that belongs to the scheme.',
  },
  {
    name: 'ldapbasedn',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'dn' },
    ldapMode: 'search+bind',
    summary: 'The DN below which the user is searched for.',
  },
  {
    name: 'ldapbinddn',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'dn' },
    ldapMode: 'search+bind',
    summary:
      'The DN that the server itself binds with to search for the user. Without one it searches anonymously.',
  },
  {
    name: 'ldapbindpasswd',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'text' },
    isSecret: true,
    ldapMode: 'search+bind',
    summary: 'The password that belongs to `ldapbinddn`.',
  },
  {
    name: 'ldapsearchattribute',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'text' },
    default: 'uid',
    ldapMode: 'search+bind',
    summary: 'The attribute that holds the name of the user.',
  },
  {
    name: 'ldapsearchfilter',
    since: '11',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'text' },
    ldapMode: 'search+bind',
    summary: 'The filter that finds the user; `$username` in it stands for the name.',
  },
  {
    name: 'ldapprefix',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'dn' },
    ldapMode: 'simple bind',
    summary: 'What is put before the name of the user to make the DN that is bound with.',
  },
  {
    name: 'ldapsuffix',
    methods: ['ldap'],
    ways: ANY,
    value: { kind: 'dn' },
    ldapMode: 'simple bind',
    summary: 'What is put after the name of the user to make the DN that is bound with.',
  },
  {
    name: 'krb_realm',
    methods: ['gss', 'sspi'],
    ways: ANY,
    value: { kind: 'text' },
    summary: 'The only realm whose users are let in. Without it, those of every realm are.',
  },
  {
    name: 'include_realm',
    methods: ['gss', 'sspi'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: true },
    summary:
      'Whether the realm is part of the name that is looked up in the map: `1` or `0`. Without it, users of the same name in two realms are one.',
  },
  {
    name: 'compat_realm',
    methods: ['sspi'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: true },
    summary: 'Whether the NetBIOS name of the domain is used in place of the Kerberos realm: `1` or `0`.',
  },
  {
    name: 'upn_username',
    methods: ['sspi'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: false },
    summary:
      'With `compat_realm=0`, whether the name of the user is that of the Kerberos principal: `1` or `0`.',
  },
  {
    name: 'radiusservers',
    until: '19',
    methods: ['radius'],
    ways: ANY,
    value: { kind: 'list', of: 'server' },
    isRequired: true,
    summary:
      'Names or addresses of RADIUS servers, with commas between them; names are looked up when the file is read.',
  },
  {
    name: 'radiussecrets',
    until: '19',
    methods: ['radius'],
    ways: ANY,
    value: { kind: 'list', of: 'text' },
    isRequired: true,
    isSecret: true,
    summary: 'The secrets that are shared with the RADIUS servers: one for all of them, or one for each.',
  },
  {
    name: 'radiusports',
    until: '19',
    methods: ['radius'],
    ways: ANY,
    value: { kind: 'list', of: 'port' },
    default: '1812',
    summary: 'The ports of the RADIUS servers: one for all of them, or one for each.',
  },
  {
    name: 'radiusidentifiers',
    until: '19',
    methods: ['radius'],
    ways: ANY,
    value: { kind: 'list', of: 'text' },
    default: 'postgresql',
    summary:
      'What the server calls itself (NAS identifier): one name for all RADIUS servers, or one for each.',
  },
  {
    name: 'scope',
    since: '18',
    methods: ['oauth'],
    ways: ANY,
    value: { kind: 'words' },
    isRequired: true,
    summary: 'The OAuth scopes that a client’s token must have, with blanks between them.',
  },
  {
    name: 'issuer',
    since: '18',
    methods: ['oauth'],
    ways: ANY,
    value: { kind: 'url' },
    isRequired: true,
    summary: 'The identifier of the OAuth provider: an HTTPS URL, exactly as the provider gives it.',
  },
  {
    name: 'validator',
    since: '18',
    methods: ['oauth'],
    ways: ANY,
    value: { kind: 'text' },
    summary:
      'Which library of `oauth_validator_libraries` checks the token. Required where that setting names several.',
  },
  {
    name: 'delegate_ident_mapping',
    since: '18',
    methods: ['oauth'],
    ways: ANY,
    value: { kind: 'flag', isOnByDefault: false },
    summary: 'Whether the validator alone decides which role a user may be, without a map: `1` or `0`.',
  },
  {
    name: `${VALIDATOR_PREFIX}*`,
    since: '19',
    methods: ['oauth'],
    ways: ANY,
    value: { kind: 'text' },
    summary: 'An option of the validator module: its name stands after the dot.',
  },
]);

/** The option of a name; those of a validator module are all one. */
export function optionOf(name: string): Option | undefined {
  if (name.startsWith(VALIDATOR_PREFIX)) return options.get(`${VALIDATOR_PREFIX}*`);
  const option = options.get(name);
  return option?.name === name ? option : undefined;
}

/** The options that a method refuses to do without, in the order in which the server asks for them. */
export function requiredOptions(method: string): readonly Option[] {
  return REQUIRED.get(method) ?? [];
}

const REQUIRED = new Map<string, Option[]>();
for (const option of options.entries) {
  if (!option.isRequired) continue;
  for (const method of option.methods ?? []) {
    REQUIRED.set(method, [...(REQUIRED.get(method) ?? []), option]);
  }
}

/** Names of options that people write although the server does not know them, in lower case, and what is meant. */
export const formerOptions: ReadonlyMap<string, string> = new Map([
  ['radiusserver', 'radiusservers'],
  ['radiussecret', 'radiussecrets'],
  ['radiusport', 'radiusports'],
  ['radiusidentifier', 'radiusidentifiers'],
  ['ldaphost', 'ldapserver'],
  ['ldapuri', 'ldapurl'],
  ['ldapfilter', 'ldapsearchfilter'],
  ['ldapattribute', 'ldapsearchattribute'],
  ['ldapscope', 'ldapurl'],
  ['usermap', 'map'],
]);
