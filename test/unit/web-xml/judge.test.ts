import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../server/src/core/text.js';
import { type DescriptorVersion, versionEntry } from '../../../server/src/formats/web-xml/catalogue/index.js';
import { judge } from '../../../server/src/formats/web-xml/schema/index.js';
import type { Violation, ViolationOf } from '../../../server/src/formats/web-xml/schema/violation.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';

/** A descriptor of a version with this in it. */
function descriptor(content: string, version: DescriptorVersion = '6.0', kind = 'web-app'): string {
  const { doctype, namespace } = versionEntry(version) ?? {};
  if (!doctype) return `<${kind} xmlns="${namespace}" version="${version}">${content}</${kind}>`;
  return `<!DOCTYPE ${kind} PUBLIC "${doctype.publicId}" "${doctype.systemId}"><${kind}>${content}</${kind}>`;
}

function judged(text: string): readonly Violation[] {
  return judge(new XmlDocument(new SourceText(text))).all;
}

/** Each violation as its kind and the text that it marks. */
function found(text: string): readonly string[] {
  return judged(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
}

function only<Kind extends Violation['kind']>(text: string, kind: Kind) {
  const all = judged(text);
  expect(all.map((each) => each.kind)).toEqual([kind]);
  return all[0] as ViolationOf<Kind>;
}

const SERVLET = '<servlet-name>s</servlet-name><servlet-class>a.B</servlet-class>';

describe('what a schema says of an element', () => {
  it('nothing of a valid descriptor', () => {
    expect(found(descriptor(`<servlet>${SERVLET}</servlet>`))).toEqual([]);
    expect(
      found(descriptor('<session-config><session-timeout> 30 </session-timeout></session-config>')),
    ).toEqual([]);
    expect(
      found(descriptor('<name>n</name><ordering><after><others/></after></ordering>', '6.0', 'web-fragment')),
    ).toEqual([]);
  });

  it('that nobody knows its name, and which was meant', () => {
    const text = descriptor(
      `<servlet>${SERVLET}<load-on-startups>1</load-on-startups></servlet><foo><bar/></foo>`,
    );
    expect(found(text)).toEqual(['unknown-element load-on-startups', 'unknown-element foo']);
    expect(judged(text)[0]).toMatchObject({ nearest: 'load-on-startup' });
    expect(judged(text)[1]).not.toHaveProperty('nearest');
  });

  it('that its case is wrong', () => {
    const text = descriptor(`<Servlet>${SERVLET}</Servlet>`);
    expect(only(text, 'unknown-element').nearest).toBe('servlet');
  });

  it('that a misspelt child is there, not that the child is missing', () => {
    const text = descriptor(
      '<servlet-mapping><servlet-name>s</servlet-name><url-patern>/</url-patern></servlet-mapping>',
    );
    expect(found(text)).toEqual(['unknown-element url-patern']);
  });

  it('that it belongs elsewhere', () => {
    const text = descriptor('<cookie-config><secure>true</secure></cookie-config>');
    expect(only(text, 'misplaced-element').parents).toEqual(['session-config']);
  });

  it('that it belongs to other versions', () => {
    const attribute =
      '<attribute><attribute-name>SameSite</attribute-name><attribute-value>Lax</attribute-value></attribute>';
    const text = descriptor(
      `<session-config><cookie-config>${attribute}</cookie-config></session-config>`,
      '4.0',
    );
    expect(only(text, 'other-version').versions).toEqual(['6.0', '6.1']);
    const taglib = '<taglib><taglib-uri>u</taglib-uri><taglib-location>/t</taglib-location></taglib>';
    expect(only(descriptor(taglib, '2.4'), 'other-version')).toMatchObject({
      versions: ['2.2', '2.3'],
      parents: ['jsp-config'],
    });
  });

  it('that it is out of order, and between which neighbours it belongs', () => {
    const parameters =
      '<init-param><param-name>a</param-name><param-value>1</param-value></init-param>'.repeat(3);
    const text = descriptor(
      `<servlet><servlet-name>s</servlet-name>${parameters}<servlet-class>a.B</servlet-class><enabled>true</enabled></servlet>`,
    );
    const { element, after, before } = only(text, 'wrong-order');
    expect([element.name, after?.name, before?.name]).toEqual([
      'servlet-class',
      'servlet-name',
      'init-param',
    ]);
  });

  it('that the root of an old descriptor has an order of its own', () => {
    const mapping =
      '<servlet-mapping><servlet-name>s</servlet-name><url-pattern>/</url-pattern></servlet-mapping>';
    const servlet = `<servlet>${SERVLET}</servlet>`;
    expect(found(descriptor(mapping + servlet, '2.4'))).toEqual([]);
    expect(judged(descriptor(mapping + servlet, '2.3')).map(({ kind }) => kind)).toEqual(['wrong-order']);
  });

  it('that it lacks something, and where that belongs', () => {
    const text = descriptor('<servlet-mapping><url-pattern>/</url-pattern></servlet-mapping>');
    const violation = only(text, 'missing-child');
    expect(text.slice(violation.span.start, violation.span.end)).toBe('servlet-mapping');
    expect(violation.expected).toEqual(['servlet-name']);
    expect(violation.before?.name).toBe('url-pattern');
    expect(
      only(descriptor('<error-page><location>/e</location></error-page>', '2.5'), 'missing-child').expected,
    ).toEqual(['error-code', 'exception-type']);
    expect(found(descriptor('<error-page><location>/e</location></error-page>', '3.0'))).toEqual([]);
  });

  it('that there are too many', () => {
    const text = descriptor('<session-config><cookie-config/><cookie-config/></session-config>');
    const violation = only(text, 'too-many');
    expect(violation.max).toBe(1);
    expect(violation.span.start).toBeGreaterThan(violation.first.span.end);
    const modes = '<tracking-mode>COOKIE</tracking-mode>'.repeat(4);
    expect(only(descriptor(`<session-config>${modes}</session-config>`), 'too-many').max).toBe(3);
  });

  it('that two of them exclude each other', () => {
    const text = descriptor(`<servlet>${SERVLET}<jsp-file>/a.jsp</jsp-file></servlet>`);
    expect(only(text, 'not-together').other.name).toBe('servlet-class');
    const methods = '<http-method>GET</http-method><http-method-omission>PUT</http-method-omission>';
    const collection = `<web-resource-collection><web-resource-name>r</web-resource-name><url-pattern>/</url-pattern>${methods}</web-resource-collection>`;
    expect(found(descriptor(`<security-constraint>${collection}</security-constraint>`))).toEqual([
      'not-together http-method-omission',
    ]);
  });

  it('that text stands where only elements may', () => {
    expect(found(descriptor(`<servlet> oops ${SERVLET}</servlet>`))).toEqual(['stray-text oops']);
    const violation = only(
      descriptor('<deny-uncovered-http-methods>false</deny-uncovered-http-methods>'),
      'stray-text',
    );
    expect(violation.mustBeEmpty).toBe(true);
    expect(found(descriptor('<distributable> </distributable>'))).toEqual(['stray-text  ']);
    expect(found(descriptor('<distributable><!-- yes --></distributable>'))).toEqual([]);
  });
});

describe('what a schema says of a value', () => {
  const timeout = (value: string) =>
    `<session-config><session-timeout>${value}</session-timeout></session-config>`;

  it.each(['30', ' 30 ', '+5', '-1', '1<!-- x -->5'])('accepts %j as a number', (value) => {
    expect(found(descriptor(timeout(value)))).toEqual([]);
  });

  it.each(['30m', '1.5', '0x10'])('refuses %j as a number', (value) => {
    expect(found(descriptor(timeout(value)))).toEqual([`wrong-value ${value}`]);
  });

  it('marks the name where there is no value', () => {
    expect(found(descriptor(timeout('')))).toEqual(['wrong-value session-timeout']);
  });

  it('knows which words there are, and which was meant', () => {
    const cookie = (value: string) =>
      `<session-config><cookie-config><secure>${value}</secure></cookie-config></session-config>`;
    expect(only(descriptor(cookie('TRUE')), 'wrong-value').nearest).toBe('true');
    expect(only(descriptor(cookie('off')), 'wrong-value').nearest).toBe('false');
    expect(only(descriptor(cookie('perhaps')), 'wrong-value')).not.toHaveProperty('nearest');
    const guarantee =
      '<user-data-constraint><transport-guarantee>confidental</transport-guarantee></user-data-constraint>';
    const collection =
      '<web-resource-collection><web-resource-name>r</web-resource-name><url-pattern>/</url-pattern></web-resource-collection>';
    const text = descriptor(`<security-constraint>${collection}${guarantee}</security-constraint>`);
    expect(only(text, 'wrong-value').nearest).toBe('CONFIDENTIAL');
  });

  it('knows what each version accepts', () => {
    const dispatcher =
      '<filter-mapping><filter-name>f</filter-name><url-pattern>/*</url-pattern><dispatcher>ASYNC</dispatcher></filter-mapping>';
    expect(found(descriptor(dispatcher, '2.5'))).toEqual(['wrong-value ASYNC']);
    expect(found(descriptor(dispatcher, '3.0'))).toEqual([]);
    const startup = `<servlet>${SERVLET}<load-on-startup/></servlet>`;
    expect(found(descriptor(startup, '2.4'))).toEqual(['wrong-value load-on-startup']);
    expect(found(descriptor(startup, '2.5'))).toEqual([]);
    // A document type declaration has no types.
    expect(found(descriptor(timeout('soon'), '2.3'))).toEqual([]);
  });

  it.each([
    ['error-page', '<location>/e</location>', 'error-code', '404', '4xx'],
    ['error-page', '', 'location', '/e.html', 'e.html'],
    ['mime-mapping', '<extension>x</extension>', 'mime-type', 'text/plain', 'plain'],
    ['servlet', '', 'servlet-name', 'a b', ' '],
    ['post-construct', '', 'lifecycle-callback-method', '$init', 'a.b'],
  ])('knows in %s, beside %j, what %s accepts', (parent, beside, name, right, wrong) => {
    const of = (value: string) => {
      const child = `<${name}>${value}</${name}>`;
      const content = name === 'error-code' ? child + beside : beside + child;
      return judged(descriptor(`<${parent}>${content}</${parent}>`)).map(({ kind }) => kind);
    };
    expect(of(right)).toEqual([]);
    expect(of(wrong)).toEqual(['wrong-value']);
  });

  it('claims nothing of entities that it cannot read', () => {
    const text = `<!DOCTYPE web-app [<!ENTITY more SYSTEM "more.xml">]>${descriptor(`<servlet>&more;</servlet>${timeout('&more;')}`)}`;
    expect(found(text)).toEqual([]);
  });
});

describe('what a schema says of attributes', () => {
  it('which there are', () => {
    const text = descriptor(
      '<servlet-mapping idd="a" foo="b"><servlet-name>s</servlet-name><url-pattern>/</url-pattern></servlet-mapping>',
    );
    expect(found(text)).toEqual(['unknown-attribute idd', 'unknown-attribute foo']);
    expect(judged(text)[0]).toMatchObject({ nearest: 'id' });
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"';
    expect(found(descriptor('').replace('<web-app', `<web-app ${xsi}`))).toEqual([]);
    expect(found(descriptor('').replace('<web-app', '<web-app metadata-complete="yes"'))).toEqual([
      'wrong-attribute yes',
    ]);
    expect(found(descriptor('', '2.4').replace('<web-app', '<web-app metadata-complete="true"'))).toEqual([
      'unknown-attribute metadata-complete',
    ]);
  });

  it('that an id is one, and there once', () => {
    expect(found(descriptor('<distributable id="1"/>'))).toEqual(['wrong-attribute 1']);
    expect(found(descriptor('<distributable id="a"/><distributable id="a"/>'))).toEqual(['duplicate-id a']);
  });
});

describe('which descriptor a document is', () => {
  it('by its namespace, said once', () => {
    const text = descriptor(`<servlet>${SERVLET}</servlet>`).replace(
      'https://jakarta.ee/xml/ns/jakartaee',
      'http://jakarta.ee/xml/ns/jakartaee',
    );
    expect(only(text, 'wrong-namespace')).toMatchObject({
      contradiction: 'unknown-namespace',
      expected: 'https://jakarta.ee/xml/ns/jakartaee',
    });
    expect(found(text)).toEqual(['wrong-namespace http://jakarta.ee/xml/ns/jakartaee']);
    expect(found(`<web-app version="6.0"><servlet>${SERVLET}</servlet></web-app>`)).toEqual([
      'wrong-namespace web-app',
    ]);
  });

  it('whatever the prefix', () => {
    const text =
      '<j:web-app xmlns:j="https://jakarta.ee/xml/ns/jakartaee" version="6.0"><j:distributable/><distributable/></j:web-app>';
    expect(found(text)).toEqual(['foreign-element distributable']);
  });

  it('by its version', () => {
    const text = descriptor('').replace('"6.0"', '"7.0"');
    expect(found(text)).toEqual(['wrong-attribute 7.0']);
    expect(found(descriptor('').replace('version="6.0"', ''))).toEqual(['missing-attribute web-app']);
    expect(found(descriptor('', '2.5', 'web-fragment'))).toContain('wrong-version 2.5');
  });

  it('by its document type declaration', () => {
    const text = descriptor('', '2.3').replace('<web-app>', '<web-app xmlns="urn:x" version="2.3">');
    expect(found(text)).toEqual(['unknown-attribute xmlns', 'unknown-attribute version']);
    const filter = '<filter><filter-name>f</filter-name><filter-class>F</filter-class></filter>';
    expect(found(descriptor(filter, '2.3'))).toEqual([]);
    expect(found(descriptor(filter, '2.2'))).toEqual(['other-version filter']);
  });

  it('or that it is none', () => {
    expect(found('<Web-App/>')).toEqual(['wrong-root Web-App']);
    expect(only('<Web-App/>', 'wrong-root').nearest).toBe('web-app');
    expect(only('<Server/>', 'wrong-root')).not.toHaveProperty('nearest');
    expect(found('')).toEqual([]);
  });
});

describe('what has to be unique', () => {
  it('names, blanks around them left out', () => {
    const text = descriptor(
      `<servlet>${SERVLET}</servlet><servlet><servlet-name> s </servlet-name></servlet>`,
    );
    expect(found(text)).toEqual(['duplicate-name s']);
    expect(only(text, 'duplicate-name').first.span.start).toBe(text.indexOf('<servlet>'));
    expect(found(descriptor(`<servlet>${SERVLET}</servlet><servlet>${SERVLET}</servlet>`, '2.3'))).toEqual(
      [],
    );
  });

  it('and roles that are linked to', () => {
    const reference =
      '<security-role-ref><role-name>x</role-name><role-link>admn</role-link></security-role-ref>';
    const text = descriptor(
      `<servlet>${SERVLET}${reference}</servlet><security-role><role-name>admin</role-name></security-role>`,
    );
    expect(only(text, 'unknown-role')).toMatchObject({ value: 'admn', nearest: 'admin' });
  });
});

describe('what a judge costs', () => {
  const MANY = 100_000;
  const PARAMETER = '<init-param><param-name>a</param-name><param-value>1</param-value></init-param>';

  it.each([
    ['parameters', `<servlet>${SERVLET}${PARAMETER.repeat(MANY / 4)}</servlet>`, 0],
    [
      'a class behind many parameters',
      `<servlet><servlet-name>s</servlet-name>${PARAMETER.repeat(MANY / 4)}<servlet-class>C</servlet-class></servlet>`,
      1,
    ],
    ['unknown elements', '<foo-bar/>'.repeat(MANY), MANY],
    [
      'repeated classes',
      `<servlet><servlet-name>s</servlet-name>${'<servlet-class>C</servlet-class>'.repeat(MANY)}</servlet>`,
      MANY - 1,
    ],
    ['duplicate names', `<servlet>${SERVLET}</servlet>`.repeat(MANY / 4), MANY / 4 - 1],
  ])(
    'is linear with many %s',
    (_, content, count) => {
      expect(judged(descriptor(content)).length).toBe(count);
    },
    5000,
  );

  it('does not overflow on deep elements', () => {
    const depth = 50_000;
    expect(judged(descriptor('<a>'.repeat(depth) + '</a>'.repeat(depth))).length).toBe(1);
  });
});
