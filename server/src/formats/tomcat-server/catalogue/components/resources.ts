import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, long, path, text, word } from '../types.js';
import { lifecycle, managed } from './internal.js';

/** What the resources of an application have. */
const root: readonly AttributeEntry[] = [
  {
    name: 'allowLinking',
    type: flag,
    default: 'false',
    summary: 'Follows symbolic links out of the application.',
  },
  {
    name: 'archiveIndexStrategy',
    type: word(['simple', 'bloom', 'purged'], { ignoresCase: true, otherwise: 'warns' }),
    releases: '9.0.69+ 10.1.2+ 11.0',
    default: 'SIMPLE',
    summary: 'JAR index.',
  },
  { name: 'cacheMaxSize', type: long({ unit: 'KiB' }), default: '10240', summary: 'Static cache size.' },
  {
    name: 'cacheObjectMaxSize',
    type: int({ unit: 'KiB' }),
    default: '512',
    summary: 'Largest cached file; silently lowered.',
  },
  { name: 'cacheTtl', type: long({ unit: 'ms' }), default: '5000', summary: 'Revalidation period.' },
  { name: 'cachingAllowed', type: flag, default: 'true', summary: 'Cache on/off.' },
  {
    name: 'readOnly',
    type: flag,
    releases: '9.0.99+ 10.1.35+ 11.0.3+',
    default: 'false',
    summary: 'Block writes to the main set.',
  },
  { name: 'trackLockedFiles', type: flag, default: 'false', summary: 'Debug aid for locked files.' },
];

/** What every set of resources has. */
const resourceSet: readonly AttributeEntry[] = [
  {
    name: 'allowLinking',
    type: flag,
    releases: '9.0.105+ 10.1.41+ 11.0.7+',
    summary: 'Follows symbolic links out of this set.',
  },
  { name: 'base', type: path, summary: 'Directory/JAR/WAR/file to mount.' },
  { name: 'internalPath', type: text, summary: 'Start inside the base.' },
  { name: 'readOnly', type: flag, default: 'false', summary: 'No writes.' },
  { name: 'webAppMount', type: text, default: '/', summary: 'Mount point in the app.' },
];

const internalSet = [...lifecycle, 'classLoaderOnly', 'staticOnly'];

/** The files and classes of an application, and what is looked for in them. */
export const resources: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.webresources.StandardRoot',
    kind: 'Resources',
    summary: 'The files of an application.',
    attributes: root,
    internal: managed,
  },
  {
    name: 'org.apache.catalina.webresources.ExtractingRoot',
    kind: 'Resources',
    releases: '8.5.22+ 9.0 10.0 10.1 11.0',
    summary: 'The files of an application, its JAR files unpacked.',
    attributes: root,
    internal: managed,
  },
  {
    name: 'org.apache.catalina.webresources.DirResourceSet',
    kind: 'ResourceSet',
    summary: 'A folder.',
    attributes: resourceSet,
    internal: internalSet,
  },
  {
    name: 'org.apache.catalina.webresources.FileResourceSet',
    kind: 'ResourceSet',
    summary: 'A single file.',
    attributes: resourceSet,
    internal: internalSet,
  },
  {
    name: 'org.apache.catalina.webresources.JarResourceSet',
    kind: 'ResourceSet',
    summary: 'A JAR file.',
    attributes: resourceSet,
    internal: internalSet,
  },
  {
    name: 'org.apache.catalina.webresources.WarResourceSet',
    kind: 'ResourceSet',
    releases: '8.5.6+ 9.0 10.0 10.1 11.0',
    summary: 'A WAR file.',
    attributes: resourceSet,
    internal: internalSet,
  },
  {
    name: 'org.apache.tomcat.util.scan.StandardJarScanner',
    kind: 'JarScanner',
    summary: 'Looks for what JAR files declare.',
    attributes: [
      {
        name: 'scanAllDirectories',
        type: flag,
        default: 'true',
        summary: 'Scan directories that look like expanded JARs.',
      },
      { name: 'scanAllFiles', type: flag, default: 'false', summary: 'Scan every class-path file.' },
      { name: 'scanBootstrapClassPath', type: flag, default: 'false', summary: 'Scan the boot class path.' },
      { name: 'scanClassPath', type: flag, default: 'true', summary: 'Scan parent class loaders.' },
      {
        name: 'scanManifest',
        type: flag,
        releases: '8.5.6+ 9.0 10.0 10.1 11.0',
        default: 'true',
        summary: 'Follow manifest Class-Path.',
      },
    ],
  },
  {
    name: 'org.apache.tomcat.util.scan.StandardJarScanFilter',
    kind: 'JarScanFilter',
    summary: 'Says which JAR files are scanned.',
    attributes: [
      {
        name: 'defaultPluggabilityScan',
        type: flag,
        default: 'true',
        summary: 'Scan for fragments/SCIs by default.',
      },
      { name: 'defaultTldScan', type: flag, default: 'true', summary: 'Scan for TLDs by default.' },
      { name: 'pluggabilityScan', type: text, summary: 'JARs to scan.' },
      { name: 'pluggabilitySkip', type: text, summary: 'JARs to skip.' },
      { name: 'tldScan', type: text, summary: 'JARs to scan.' },
      { name: 'tldSkip', type: text, summary: 'JARs to skip.' },
    ],
  },
  {
    name: 'org.apache.tomcat.util.http.Rfc6265CookieProcessor',
    kind: 'CookieProcessor',
    summary: 'Cookies as RFC 6265 has them.',
    attributes: [
      {
        name: 'cookiesWithoutEquals',
        type: word(['name', 'ignore'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '9.0.94+ 10.1.29+ 11.0',
        default: 'name',
        summary: 'How a cookie without = is read.',
      },
      {
        name: 'partitioned',
        type: flag,
        releases: '8.5.98+ 9.0.85+ 10.1.18+ 11.0',
        default: 'false',
        summary: 'Partitioned flag on all cookies.',
      },
      {
        name: 'sameSiteCookies',
        type: word(['unset', 'none', 'lax', 'strict'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '8.5.42+ 9.0.21+ 10.0 10.1 11.0',
        default: 'UNSET',
        summary: 'SameSite on all cookies; other words are ignored with a warning.',
      },
    ],
  },
  {
    name: 'org.apache.tomcat.util.http.LegacyCookieProcessor',
    kind: 'CookieProcessor',
    releases: '8.5 9.0 10.0',
    replacement: 'org.apache.tomcat.util.http.Rfc6265CookieProcessor',
    summary: 'Cookies as they were before RFC 6265.',
    attributes: [
      { name: 'allowEqualsInValue', type: flag, default: 'false', summary: 'Legacy parser: = in values.' },
      { name: 'allowHttpSepsInV0', type: flag, default: 'false', summary: 'Legacy parser: separators.' },
      { name: 'allowNameOnly', type: flag, default: 'false', summary: 'Legacy parser: name only.' },
      { name: 'alwaysAddExpires', type: flag, default: 'true', summary: 'Legacy parser: Expires.' },
      {
        name: 'cookiesWithoutEquals',
        type: word(['name', 'ignore'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '9.0.94+',
        default: 'name',
        summary: 'How a cookie without = is read.',
      },
      {
        name: 'forwardSlashIsSeparator',
        type: flag,
        default: 'false',
        summary: 'Legacy parser: / separator.',
      },
      {
        name: 'partitioned',
        type: flag,
        releases: '8.5.98+ 9.0.85+',
        default: 'false',
        summary: 'Partitioned flag on all cookies.',
      },
      {
        name: 'sameSiteCookies',
        type: word(['unset', 'none', 'lax', 'strict'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '8.5.42+ 9.0.21+ 10.0',
        default: 'UNSET',
        summary: 'SameSite on all cookies; other words are ignored with a warning.',
      },
    ],
  },
];
