import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { has } from '../../../server/src/formats/tomcat/releases.js';
import { tomcat } from '../../../server/src/formats/tomcat/target.js';
import { accessLogCodes } from '../../../server/src/formats/tomcat-server/catalogue/access-log-codes.js';
import type { AttributeEntry } from '../../../server/src/formats/tomcat-server/catalogue/attribute.js';
import type { ComponentEntry } from '../../../server/src/formats/tomcat-server/catalogue/component.js';
import type { ElementEntry } from '../../../server/src/formats/tomcat-server/catalogue/element.js';
import {
  type AttributeTable,
  attributesOf,
  components,
  defaultOf,
  elements,
  formerElements,
  protocols,
} from '../../../server/src/formats/tomcat-server/catalogue/index.js';

const TARGETS = ['8.5', '9.0', '10.0', '10.1', '11.0'].map(target);
const RELEASE = /^\d+\.\d+(\.\d+\+|(\.\d+)?\.\.\d+\.\d+\.\d+)?$/;

function target(spec: string): Target {
  const parsed = parseTarget(tomcat, spec);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

function element(name: string): ElementEntry {
  return elements.get(name) ?? formerElements.get(name) ?? expect.fail(`no element ${name}`);
}

function component(simpleName: string): ComponentEntry {
  return components.getBySimpleName(simpleName) ?? expect.fail(`no class ${simpleName}`);
}

/** Every attribute of every element and class, with what it belongs to. */
const attributes = [...elements.entries, ...formerElements.entries, ...components.entries].flatMap((owner) =>
  owner.attributes.map((attribute): [string, AttributeEntry] => [
    `${owner.name}/${attribute.name}`,
    attribute,
  ]),
);

/** The tables of the elements that a class can be named in, and of the elements without class. */
const tables = [
  ...elements.entries.filter((each) => !each.component).map((each) => attributesOf(each, undefined)),
  ...components.entries.flatMap((each) =>
    elements.entries
      .filter((place) => place.component?.kind === each.kind)
      .map((place) => attributesOf(place, each)),
  ),
];

function duplicates(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function fits({ type }: AttributeEntry, value: string): boolean {
  switch (type.kind) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^-?\d+$/.test(value);
    case 'word':
      return type.words.some((each) => each.toLowerCase() === value.toLowerCase());
    default:
      return value !== '';
  }
}

describe('the tables', () => {
  it('name each element, class and protocol once', () => {
    for (const { entries } of [elements, formerElements, components, protocols]) {
      expect(duplicates(entries.map(({ name }) => name))).toEqual([]);
    }
    expect(duplicates(accessLogCodes.map(({ letter }) => letter))).toEqual([]);
  });

  it('name each attribute once, capitals aside where they say nothing', () => {
    for (const owner of [...elements.entries, ...components.entries]) {
      const names = owner.attributes.map(({ name }) => name);
      const overridden =
        'kind' in owner && owner.kind === 'Connector' ? ['address', 'connectionTimeout'] : [];
      expect(
        duplicates(names).filter((name) => !overridden.includes(name)),
        owner.name,
      ).toEqual([]);
    }
  });

  it('write releases as the notation has them', () => {
    const notations = [
      ...elements.entries.map(({ releases }) => releases),
      ...components.entries.flatMap(({ releases, deprecated }) => [releases, deprecated]),
      ...protocols.entries.flatMap(({ releases, deprecated }) => [releases, deprecated]),
      ...accessLogCodes.map(({ releases }) => releases),
      ...attributes.flatMap(([, { releases, deprecated, default: byRelease }]) => [
        releases,
        deprecated,
        ...(typeof byRelease === 'object' ? byRelease.map((each) => each.releases) : []),
      ]),
    ];
    for (const notation of notations) {
      for (const release of notation?.split(' ') ?? []) expect(release).toMatch(RELEASE);
    }
  });

  it('say what everything does, in a sentence', () => {
    for (const { name, summary } of [
      ...elements.entries,
      ...components.entries,
      ...protocols.entries,
      ...formerElements.entries,
    ]) {
      expect(summary, name).toMatch(/^[A-Z`].*\.$/);
    }
    for (const [name, { summary }] of attributes) expect(summary, name).toMatch(/^[A-Z`].*\.$/);
  });

  it('have defaults that fit their type', () => {
    for (const [name, attribute] of attributes) {
      for (const each of TARGETS) {
        const value = defaultOf(attribute, each);
        if (value !== undefined) expect(fits(attribute, value), `${name}="${value}"`).toBe(true);
      }
    }
  });

  it('point from what is gone to something that is there', () => {
    for (const { name, replacement } of components.entries) {
      if (replacement !== undefined) expect(components.get(replacement), name).toBeDefined();
    }
    for (const { name, replacement } of protocols.entries) {
      if (replacement !== undefined) expect(protocols.get(replacement), name).toBeDefined();
    }
  });

  it.each(tables.map((table) => [table]))('point from old attributes to ones that are there', (table) => {
    for (const { name, replacement } of table.all) {
      if (replacement === undefined) continue;
      expect(isThere(table, replacement), `${name} → ${replacement}`).toBe(true);
    }
  });
});

/** Whether a replacement exists: an attribute beside, one of another element, or an element. */
function isThere(table: AttributeTable, replacement: string): boolean {
  const [first, second] = replacement.split('/') as [string, string?];
  if (second === undefined) return table.get(first) !== undefined || elements.get(first) !== undefined;
  const place = element(first);
  const kind = place.component?.kind;
  if (kind === undefined) return attributesOf(place, undefined).get(second) !== undefined;
  return components.entries.some(
    (each) => each.kind === kind && attributesOf(place, each).get(second) !== undefined,
  );
}

describe('elements', () => {
  it('stand in elements that exist, all but the root', () => {
    for (const { name, parents } of [...elements.entries, ...formerElements.entries]) {
      if (name === 'Server') expect(parents).toEqual([]);
      else expect(parents.length, name).toBeGreaterThan(0);
      for (const parent of parents) expect(elements.get(parent), `${name} in ${parent}`).toBeDefined();
    }
  });

  it('have a default class that fits them and is in every release', () => {
    for (const { name, component: made } of elements.entries) {
      if (made?.default === undefined) continue;
      const entry = components.get(made.default);
      expect(entry?.kind, name).toBe(made.kind);
    }
  });

  it('are told apart by case, as Tomcat does', () => {
    expect(elements.get('connector')).toBeUndefined();
    expect(elements.getIgnoringCase('connector')?.name).toBe('Connector');
  });

  it('are not proposed to a release that lacks them', () => {
    expect(elements.nearest('CacheStrateg', target('8.5'))).toBeUndefined();
    expect(elements.nearest('CacheStrateg', target('9.0'))?.name).toBe('CacheStrategy');
  });
});

describe('classes', () => {
  it('belong to an element, and to parents of it', () => {
    for (const { name, kind, parents } of components.entries) {
      const places = elements.entries.filter(({ component: made }) => made?.kind === kind);
      expect(places.length, name).toBeGreaterThan(0);
      for (const parent of parents ?? []) {
        expect(
          places.some((place) => place.parents.includes(parent)),
          `${name} in ${parent}`,
        ).toBe(true);
      }
    }
  });

  it('are found without their package', () => {
    expect(components.getBySimpleName('AccessLogValve')?.name).toBe(
      'org.apache.catalina.valves.AccessLogValve',
    );
    expect(components.getBySimpleName('org.example.AccessLogValve')?.name).toBe(
      'org.apache.catalina.valves.AccessLogValve',
    );
    expect(components.get('AccessLogValve')).toBeUndefined();
  });

  it('live as long as Tomcat has them', () => {
    const realm = component('JDBCRealm');
    expect(has(realm.releases, target('9.0'))).toBe(true);
    expect(has(realm.releases, target('10.1'))).toBe(false);
    expect(has(component('OpenSSLLifecycleListener').releases, target('10.1.21'))).toBe(false);
  });
});

describe('attributes', () => {
  const host = attributesOf(element('Host'), component('StandardHost'));

  it('forgive the case of the first letter alone', () => {
    expect(host.get('AutoDeploy')?.name).toBe('autoDeploy');
    expect(host.get('autodeploy')).toBeUndefined();
    expect(host.getIgnoringCase('autodeploy')?.name).toBe('autoDeploy');
    const connector = attributesOf(element('Connector'), undefined, 'HTTP');
    expect(connector.get('sSLEnabled')?.name).toBe('SSLEnabled');
    expect(connector.get('socket.TxBufSize')?.name).toBe('socket.txBufSize');
  });

  it('tell the protocols apart', () => {
    const connector = element('Connector');
    const http = attributesOf(connector, undefined, 'HTTP');
    const ajp = attributesOf(connector, undefined, 'AJP');
    expect(http.get('compression')).toBeDefined();
    expect(ajp.get('compression')).toBeUndefined();
    expect(http.get('secretRequired')).toBeUndefined();
    expect(ajp.get('secretRequired')).toBeDefined();
    expect(http.get('maxThreads')).toBeDefined();
    expect(ajp.get('maxThreads')).toBeDefined();
    expect(http.isOpen).toBe(false);
    expect(attributesOf(connector, undefined).isOpen).toBe(true);
  });

  it('have the default of the protocol', () => {
    const connector = element('Connector');
    const address = attributesOf(connector, undefined, 'AJP').get('address') as AttributeEntry;
    expect(defaultOf(address, target('9.0'))).toBe('localhost');
    expect(defaultOf(address, target('9.0.30'))).toBeUndefined();
    const ofHttp = attributesOf(connector, undefined, 'HTTP').get('address') as AttributeEntry;
    expect(defaultOf(ofHttp, target('9.0'))).toBeUndefined();
  });

  it('ignore the protocol of what is no connector', () => {
    expect(attributesOf(element('SSLHostConfig'), undefined, 'HTTP').get('compression')).toBeUndefined();
  });

  it('have the default of the release, and none where the release lacks them', () => {
    const limit = attributesOf(element('Connector'), undefined, 'HTTP').get('maxParameterCount');
    expect(limit && defaultOf(limit, target('10.1'))).toBe('10000');
    expect(limit && defaultOf(limit, target('11.0'))).toBe('1000');
    const legacy = host.get('legacyAppBase');
    expect(legacy && defaultOf(legacy, target('9.0'))).toBeUndefined();
  });

  it('are proposed where the release knows them', () => {
    expect(host.nearest('autoDeplyo', target('9.0'))?.name).toBe('autoDeploy');
    expect(host.nearest('legacyAppBas', target('9.0'))).toBeUndefined();
    expect(host.nearest('legacyAppBas', target('10.1'))?.name).toBe('legacyAppBase');
  });

  it('are never unknown where Tomcat has a setter that the manual does not name', () => {
    expect(host.get('throwOnFailure')?.summary).toBe('');
    expect(host.nearest('throwOnFailur', target('10.1'))).toBeUndefined();
  });

  it('may be anything on a resource and on a class of somebody else', () => {
    expect(attributesOf(element('Resource'), undefined).isOpen).toBe(true);
    expect(attributesOf(element('Valve'), undefined).isOpen).toBe(true);
    expect(attributesOf(element('Parameter'), undefined).isOpen).toBe(false);
  });

  it('may go on with anything after a prefix', () => {
    const report = attributesOf(element('Valve'), component('ErrorReportValve'));
    expect(report.get('errorCode.404')).toBeDefined();
    expect(report.get('errorCode.')).toBeUndefined();
    expect(report.get('error.404')).toBeUndefined();
  });

  it('are made into a table once', () => {
    expect(attributesOf(element('Host'), component('StandardHost'))).toBe(host);
  });
});
