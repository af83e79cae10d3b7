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
    summary: 'How classes are looked for in JAR files.',
  },
  {
    name: 'cacheMaxSize',
    type: long({ unit: 'KiB' }),
    default: '10240',
    summary: 'Size of the cache of static files.',
  },
  {
    name: 'cacheObjectMaxSize',
    type: int({ unit: 'KiB' }),
    default: '512',
    summary: 'Largest cached file; silently lowered.',
  },
  {
    name: 'cacheTtl',
    type: long({ unit: 'ms' }),
    default: '5000',
    summary: 'How long the cache trusts a file.',
  },
  { name: 'cachingAllowed', type: flag, default: 'true', summary: 'Caches static files.' },
  {
    name: 'readOnly',
    type: flag,
    releases: '9.0.99+ 10.1.35+ 11.0.3+',
    default: 'false',
    summary: 'Keeps the files of the application from being written.',
  },
  {
    name: 'trackLockedFiles',
    type: flag,
    default: 'false',
    summary: 'Keeps track of locked files, to find errors.',
  },
];

/** What every set of resources has. */
const resourceSet: readonly AttributeEntry[] = [
  {
    name: 'allowLinking',
    type: flag,
    releases: '9.0.105+ 10.1.41+ 11.0.7+',
    summary: 'Follows symbolic links out of this set.',
  },
  { name: 'base', type: path, summary: 'Folder or file that it brings in.' },
  { name: 'internalPath', type: text, summary: 'Path within the base to begin with.' },
  { name: 'readOnly', type: flag, default: 'false', summary: 'Keeps the set from being written.' },
  { name: 'webAppMount', type: text, default: '/', summary: 'Path in the application where it appears.' },
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
        summary: 'Scans folders that look like a JAR file.',
      },
      { name: 'scanAllFiles', type: flag, default: 'false', summary: 'Scans every file of the class path.' },
      { name: 'scanBootstrapClassPath', type: flag, default: 'false', summary: 'Scans the classes of Java.' },
      { name: 'scanClassPath', type: flag, default: 'true', summary: 'Scans the class loaders above.' },
      {
        name: 'scanManifest',
        type: flag,
        releases: '8.5.6+ 9.0 10.0 10.1 11.0',
        default: 'true',
        summary: 'Follows the class path of manifests.',
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
        summary: 'Looks for fragments by default.',
      },
      { name: 'defaultTldScan', type: flag, default: 'true', summary: 'Looks for tag libraries by default.' },
      { name: 'pluggabilityScan', type: text, summary: 'JAR files to look for fragments in.' },
      { name: 'pluggabilitySkip', type: text, summary: 'JAR files not to look for fragments in.' },
      { name: 'tldScan', type: text, summary: 'JAR files to look for tag libraries in.' },
      { name: 'tldSkip', type: text, summary: 'JAR files not to look for tag libraries in.' },
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
        summary: 'What a cookie without `=` is taken for.',
      },
      {
        name: 'partitioned',
        type: flag,
        releases: '8.5.98+ 9.0.85+ 10.1.18+ 11.0',
        default: 'false',
        summary: 'Sets `Partitioned` on all cookies.',
      },
      {
        name: 'sameSiteCookies',
        type: word(['unset', 'none', 'lax', 'strict'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '8.5.42+ 9.0.21+ 10.0 10.1 11.0',
        default: 'UNSET',
        summary: '`SameSite` of all cookies.',
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
      { name: 'allowEqualsInValue', type: flag, default: 'false', summary: 'Allows `=` in values.' },
      { name: 'allowHttpSepsInV0', type: flag, default: 'false', summary: 'Allows separators in values.' },
      { name: 'allowNameOnly', type: flag, default: 'false', summary: 'Allows cookies without a value.' },
      { name: 'alwaysAddExpires', type: flag, default: 'true', summary: 'Sends `Expires` always.' },
      {
        name: 'cookiesWithoutEquals',
        type: word(['name', 'ignore'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '9.0.94+',
        default: 'name',
        summary: 'What a cookie without `=` is taken for.',
      },
      {
        name: 'forwardSlashIsSeparator',
        type: flag,
        default: 'false',
        summary: 'Takes `/` for a separator.',
      },
      {
        name: 'partitioned',
        type: flag,
        releases: '8.5.98+ 9.0.85+',
        default: 'false',
        summary: 'Sets `Partitioned` on all cookies.',
      },
      {
        name: 'sameSiteCookies',
        type: word(['unset', 'none', 'lax', 'strict'], { ignoresCase: true, otherwise: 'warns' }),
        releases: '8.5.42+ 9.0.21+ 10.0',
        default: 'UNSET',
        summary: '`SameSite` of all cookies.',
      },
    ],
  },
];
