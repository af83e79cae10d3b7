import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../server/src/core/text.js';
import { classOf, constraintsOf } from '../../../server/src/formats/web-xml/model/constraints.js';
import { haveCommon, type Methods, unionOf } from '../../../server/src/formats/web-xml/model/methods.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';

function constraints(...patterns: readonly string[]) {
  const xml = patterns.map(
    (pattern) =>
      `<security-constraint><web-resource-collection><url-pattern>${pattern}</url-pattern></web-resource-collection></security-constraint>`,
  );
  const { root } = new XmlDocument(new SourceText(`<web-app>${xml.join('')}</web-app>`));
  return constraintsOf(root?.children ?? []);
}

describe('the classes of patterns', () => {
  it.each([
    ['/admin', 'exact'],
    ['', 'exact'],
    ['/admin/*', 'prefix'],
    ['/*', 'prefix'],
    ['*.do', 'extension'],
    ['/', 'default'],
    ['admin/*', 'none'],
    ['/admin/$' + '{area}/*', 'none'],
  ])('%s is %s', (pattern, kind) => {
    expect(classOf(pattern)).toBe(kind);
  });
});

describe('the constraints of a wider pattern', () => {
  const found = constraints('/*', '/a/*', '/a/b/c/*', '*.do', '/');

  it.each([
    ['/a/b/*', '/a/*'],
    ['/a/b/c/*', '/a/*'],
    ['/a/b/c', '/a/b/c/*'],
    ['/a', '/a/*'],
    ['/a/*', '/*'],
    ['/ab/*', '/*'],
    ['/*', undefined],
    ['*.do', undefined],
    ['/', undefined],
    ['a/*', undefined],
  ])('than %s are those of %s', (pattern, wider) => {
    expect(found.wider(pattern)?.pattern).toBe(wider);
  });
});

describe('methods', () => {
  const only = (...names: readonly string[]): Methods => ({ isOmission: false, names: new Set(names) });
  const except = (...names: readonly string[]): Methods => ({ isOmission: true, names: new Set(names) });

  it.each([
    [[], only()],
    [[only('GET'), only('POST')], only('GET', 'POST')],
    [[only('GET'), except('GET', 'POST')], except('POST')],
    [[except('GET', 'PUT'), except('PUT', 'POST')], except('PUT')],
    [[except()], except()],
  ])('%# are united', (many, all) => {
    expect(unionOf(many)).toEqual(all);
  });

  it.each([
    [only('GET'), only('POST'), false],
    [only('GET'), only('GET'), true],
    [only('OPTIONS'), except('OPTIONS'), false],
    [except('OPTIONS'), only('OPTIONS', 'GET'), true],
    [except('GET'), except('POST'), true],
  ])('%# have some in common or not', (a, b, common) => {
    expect(haveCommon(a, b)).toBe(common);
  });
});
