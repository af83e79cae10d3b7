import type { Target } from '../../../../core/target.js';
import { type LdapScope, type LdapUrl, readLdapUrl } from './ldap-url.js';
import type { MethodOption } from './method-option.js';
import { atoi } from './numbers.js';

/** What the options of an `ldap` record come to, read one after the other. */
export interface LdapSettings {
  readonly scheme: string | undefined;
  /** Blanks separate several. */
  readonly server: string | undefined;
  /** 0 where none is set: then it is the one that belongs to the scheme. */
  readonly port: number;
  /** The connection is encrypted with StartTLS. */
  readonly startTls: boolean;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  readonly baseDn: string | undefined;
  readonly bindDn: string | undefined;
  readonly bindPassword: string | undefined;
  readonly attribute: string | undefined;
  readonly filter: string | undefined;
  readonly scope: LdapScope;
  /** The last `ldapurl`, and what it says. */
  readonly url: { readonly option: MethodOption; readonly parts: LdapUrl } | undefined;
}

/** Where URLs are read: the LDAP library of Windows does not know them. */
export function readsLdapUrls(target: Target): boolean {
  return target.variant !== 'windows';
}

/** Reads the options of an `ldap` record as the server does: a later one wins, and a URL sets several. */
export function readLdapSettings(options: readonly MethodOption[], target: Target): LdapSettings {
  const settings: { -readonly [Key in keyof LdapSettings]: LdapSettings[Key] } = {
    scheme: undefined,
    server: undefined,
    port: 0,
    startTls: false,
    prefix: undefined,
    suffix: undefined,
    baseDn: undefined,
    bindDn: undefined,
    bindPassword: undefined,
    attribute: undefined,
    filter: undefined,
    scope: 'sub',
    url: undefined,
  };
  for (const option of options) {
    const { name, value } = option;
    // Every option sets the scope anew before it is looked at, and a URL sets its own.
    settings.scope = 'sub';
    if (name === 'ldapscheme') settings.scheme = value;
    else if (name === 'ldapserver') settings.server = value;
    else if (name === 'ldapport') settings.port = atoi(value);
    else if (name === 'ldaptls') settings.startTls = value === '1';
    else if (name === 'ldapprefix') settings.prefix = value;
    else if (name === 'ldapsuffix') settings.suffix = value;
    else if (name === 'ldapbasedn') settings.baseDn = value;
    else if (name === 'ldapbinddn') settings.bindDn = value;
    else if (name === 'ldapbindpasswd') settings.bindPassword = value;
    else if (name === 'ldapsearchattribute') settings.attribute = value;
    else if (name === 'ldapsearchfilter') settings.filter = value;
    else if (name === 'ldapurl' && readsLdapUrls(target)) {
      const parts = readLdapUrl(value);
      if ('code' in parts) continue;
      settings.scheme = parts.scheme;
      settings.server = parts.server ?? settings.server;
      settings.port = parts.port;
      settings.baseDn = parts.baseDn ?? settings.baseDn;
      settings.attribute = parts.attribute ?? settings.attribute;
      settings.filter = parts.filter ?? settings.filter;
      settings.scope = parts.scope ?? 'base';
      settings.url = { option, parts };
    }
  }
  return settings;
}
