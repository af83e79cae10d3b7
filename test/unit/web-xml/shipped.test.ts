import { describe, expect, it } from 'vitest';
import { newestTarget, parseTarget, type Target } from '../../../server/src/core/target.js';
import { has } from '../../../server/src/formats/tomcat/releases.js';
import { tomcat } from '../../../server/src/formats/tomcat/target.js';
import { shippedFilters } from '../../../server/src/formats/web-xml/catalogue/filters.js';
import { shippedServlets } from '../../../server/src/formats/web-xml/catalogue/servlets.js';
import { shippedClass, tomcatClasses } from '../../../server/src/formats/web-xml/catalogue/shipped.js';

const classes = [...shippedServlets, ...shippedFilters];

describe.each(classes)('the catalogue of $className', ({ className, kind, parameters, releases }) => {
  it('has a class of Tomcat under its own name', () => {
    expect(className).toMatch(/^org\.apache\.(?:catalina|jasper)\.[\w.]+$/);
    expect(shippedClass(className)?.kind).toBe(kind);
    expect(tomcatClasses.get(className)).toBeDefined();
  });

  it('has each parameter once, with a sentence', () => {
    const names = parameters.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const { summary } of parameters) expect(summary).toMatch(/^[A-Z].*\.$/);
  });

  it('is in some release, and has no parameter that is in none', () => {
    const targets = ['8.5', '9.0', '10.0', '10.1', '11'].map((each) => parseTarget(tomcat, each) as Target);
    for (const each of [releases, ...parameters.map((parameter) => parameter.releases)]) {
      expect(targets.some((target) => has(each, target))).toBe(true);
    }
  });

  it('has defaults of the right type', () => {
    for (const { type, default: value } of parameters) {
      if (value === undefined) continue;
      if (type === 'integer') expect(value).toMatch(/^-?\d+$/);
      if (type === 'boolean' || type === 'jsp-boolean') expect(value).toMatch(/^(?:true|false)$/);
      if (typeof type === 'object') expect(type.words).toContain(value);
    }
  });
});

describe('the classes of Tomcat', () => {
  const newest = newestTarget(tomcat);

  it.each(['FailedRequestFilter', 'WebdavFixFilter'])('lack %s since Tomcat 11', (name) => {
    const releases = tomcatClasses.get(`org.apache.catalina.filters.${name}`);
    expect(has(releases, parseTarget(tomcat, '10.1') as Target)).toBe(true);
    expect(has(releases, newest)).toBe(false);
  });

  it('say nothing of classes of others', () => {
    expect(shippedClass('org.example.Filter')).toBeUndefined();
    expect(shippedClass(undefined)).toBeUndefined();
  });
});
