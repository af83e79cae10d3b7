import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { tomcat } from '../../../server/src/formats/tomcat/target.js';
import {
  attributesOf,
  contentOf,
  defaultVersion,
  elementIn,
  elements,
  firstVersion,
  isKnown,
  parentsOf,
  valueTypeOf,
  versionEntry,
  versions,
  versionsWith,
} from '../../../server/src/formats/web-xml/catalogue/index.js';
import { VALUES } from '../../../server/src/formats/web-xml/catalogue/values.js';

const names = [...new Set(elements.entries.map(({ name }) => name))];

describe('the catalogue of web.xml', () => {
  it.each(versions.map(({ version }) => version))('knows what each element of %s holds', (version) => {
    for (const parent of names) {
      for (const name of contentOf(parent, version)?.slotOf.keys() ?? []) {
        expect(elementIn(parent, name), `${parent}/${name}`).toBeDefined();
        // A document type declaration says nothing of text.
        const isLeaf = versionEntry(version)?.doctype !== undefined;
        const type = isLeaf ? true : valueTypeOf(parent, name, version);
        const holds = contentOf(name, version) === undefined ? type : undefined;
        expect(holds !== undefined || contentOf(name, version) !== undefined, `${parent}/${name}`).toBe(true);
        if (!isLeaf) expect(type !== undefined && contentOf(name, version) !== undefined).toBe(false);
      }
    }
  });

  it('has no element that nothing may hold', () => {
    const roots = new Set(['web-app', 'web-fragment']);
    const orphans = elements.entries.filter(({ name, parents }) => {
      if (roots.has(name)) return false;
      const held = versions.flatMap(({ version }) => parentsOf(name, version));
      return held.length === 0 || !(parents ?? []).every((parent) => held.includes(parent));
    });
    expect(orphans.map(({ name }) => name)).toEqual([]);
    const unused = Object.keys(VALUES).filter((place) => {
      const [parent, name] = place.includes('/') ? place.split('/') : [undefined, place];
      return !elementIn(parent, name as string);
    });
    expect(unused).toEqual([]);
  });

  it('never has one name in two places of one content model', () => {
    for (const { version } of versions) {
      for (const parent of names) {
        const model = contentOf(parent, version);
        const all = model?.slots.flatMap(({ alternatives }) => alternatives) ?? [];
        expect(all.length, `${parent} in ${version}`).toBe(model?.slotOf.size ?? 0);
      }
    }
  });

  it('tells the meanings of a name apart by where it stands', () => {
    expect(elementIn('cookie-config', 'name')?.summary).toContain('JSESSIONID');
    expect(elementIn('web-fragment', 'name')?.summary).toContain('fragment');
    expect(valueTypeOf('error-page', 'location', '6.0')).toEqual({ kind: 'absolute-path' });
    expect(valueTypeOf('multipart-config', 'location', '6.0')?.kind).toBe('token');
    expect(elementIn('servlet', 'no-such-thing')).toBeUndefined();
  });

  it('knows which version brought what', () => {
    expect(firstVersion('web-app', 'filter')).toBe('2.3');
    expect(firstVersion('session-config', 'cookie-config')).toBe('3.0');
    expect(firstVersion('cookie-config', 'attribute')).toBe('6.0');
    expect(firstVersion('web-app', 'deny-uncovered-http-methods')).toBe('3.1');
    expect(versionsWith('web-app', 'taglib')).toEqual(['2.2', '2.3']);
    expect(firstVersion('web-app', 'cookie-config')).toBeUndefined();
    expect(parentsOf('init-param', '6.0')).toEqual(['filter', 'handler', 'servlet']);
    expect(parentsOf('init-param', '2.2')).toEqual(['servlet']);
  });

  it('knows which elements Tomcat reads, and since when', () => {
    expect(elementIn('cookie-config', 'attribute')).toMatchObject({ isReadByTomcat: true, since: '10.1' });
    expect(elements.get('data-source')?.isReadByTomcat).toBe(false);
    expect(elements.get('request-character-encoding')?.since).toBe('9.0');
    expect(isKnown('servlet')).toBe(true);
    expect(isKnown('Servlet')).toBe(false);
  });

  it('knows which version each Tomcat falls back to', () => {
    const fallBack = (spec: string) => defaultVersion(parseTarget(tomcat, spec) as Target);
    expect(['8.5', '9.0.30', '10.0', '10.1.20', '11.0'].map(fallBack)).toEqual([
      '3.1',
      '4.0',
      '5.0',
      '6.0',
      '6.1',
    ]);
  });

  it('knows the attributes of each version', () => {
    const named = (name: string, version: Parameters<typeof attributesOf>[1]) =>
      attributesOf(name, version).map((each) => each.name);
    expect(named('web-app', '2.3')).toEqual(['id']);
    expect(named('web-app', '2.4')).toEqual(['version', 'id']);
    expect(named('web-app', '2.5')).toEqual(['version', 'metadata-complete', 'id']);
    expect(named('description', '6.0')).toEqual(['xml:lang', 'id']);
    expect(named('load-on-startup', '2.4')).toEqual(['id']);
    expect(named('load-on-startup', '6.0')).toEqual([]);
  });
});
