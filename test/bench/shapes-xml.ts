import { components, elements } from '../../server/src/formats/tomcat-server/catalogue/index.js';
import { CONTENTS } from '../../server/src/formats/web-xml/catalogue/contents.js';
import type { Shape } from './shape.js';

/** Something over and over, each with its number. */
const many = (piece: (index: number) => string): Shape => {
  return (size) => Array.from({ length: size }, (_, index) => piece(index)).join('\n');
};

const within = (open: string, close: string, shape: Shape): Shape => {
  return (size) => `${open}\n${shape(size)}\n${close}\n`;
};

/** The elements around one in a server.xml, the outermost first. */
function around(name: string): readonly string[] {
  const [parent] = (elements.get(name)?.parents ?? []).filter((each) => each !== name);
  return parent === undefined ? [] : [...around(parent), parent];
}

function server(name: string, shape: Shape): Shape {
  const parents = around(name);
  const open = parents
    .map((parent) => `<${parent} name="x" className="">`.replace(' className=""', ''))
    .join('');
  const close = [...parents].reverse().map((parent) => `</${parent}>`);
  return within(open, close.join(''), shape);
}

const CLASSES = components.entries.map(({ name, kind }): [string, Shape] => {
  const element = kind === 'ResourceSet' ? 'PreResources' : kind;
  const piece = (index: number) =>
    `<${element} className="${name}" name="n${index}" directory="d${index}" allow="10.0.0.${index % 256}" port="${index}"/>`;
  return [`a ${element} of ${name.slice(name.lastIndexOf('.') + 1)}`, server(element, many(piece))];
});

const ELEMENTS = elements.entries
  .filter(({ parents }) => parents.length > 0)
  .map(({ name }): [string, Shape] => {
    const piece = (index: number) =>
      `<${name} name="n${index}" path="/p${index}" appBase="a${index}" port="${index}" hostName="h${index}">h${index}</${name}>`;
    return [`many ${name}`, server(name, many(piece))];
  });

/** Shapes of a server.xml. */
export const serverShapes: readonly [string, Shape][] = [
  ...ELEMENTS,
  ...CLASSES.filter((_, index) => index % 4 === 0),
  ['nested hosts', (size) => '<Server><Service><Engine>'.padEnd(size, ' ') + '<Host name="x">'.repeat(size)],
  [
    'half-typed tags',
    within(
      '<Server>',
      '</Server>',
      many((index) => `<Valve className="x${index}`),
    ),
  ],
  [
    'unclosed elements',
    within(
      '<Server>',
      '</Server>',
      many(() => '<Service name="x">'),
    ),
  ],
  [
    'stray end tags',
    within(
      '<Server>',
      '</Server>',
      many((index) => `</Valve${index}>`),
    ),
  ],
  ['attributes of one tag', (size) => `<Server ${many((index) => `a${index}="b"`)(size)}/>`],
  ['the same attribute', (size) => `<Server ${'port="1" '.repeat(size)}/>`],
  [
    'entities',
    (size) =>
      `<!DOCTYPE x [${many((i) => `<!ENTITY e${i} "&e${i + 1};&e${i + 1};">`)(size)}]><Server port="&e0;"/>`,
  ],
  [
    'comments that suppress',
    within(
      '<Server>',
      '</Server>',
      many(() => '<!-- hardlint-disable-next-line x: y -->'),
    ),
  ],
  [
    'connectors of one port with logs and valves',
    within(
      '<Server><Service name="s">',
      '</Service></Server>',
      many(
        (index) =>
          `<Connector port="8080" executor="e${index}" redirectPort="${index}"/><Executor name="e${index}"/>`,
      ),
    ),
  ],
  [
    'hosts with logs and applications',
    within(
      '<Server><Service name="s"><Engine name="e" defaultHost="h">',
      '</Engine></Service></Server>',
      many(
        (index) =>
          `<Host name="h${index}" appBase="a${index}"><Alias>w${index}</Alias><Valve className="org.apache.catalina.valves.AccessLogValve" directory="d/${index}" prefix="p${index}"/><Context path="/c" docBase="a${index}/x"/></Host>`,
      ),
    ),
  ],
];

const DESCRIPTOR = '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">';

const descriptor = (shape: Shape): Shape => within(DESCRIPTOR, '</web-app>', shape);

/** Each element as often as one likes, with the names that elements have. */
const TOP = Object.keys(CONTENTS).map((name): [string, Shape] => {
  const piece = (index: number) =>
    `<${name}><${name}-name>n${index}</${name}-name><servlet-name>s${index}</servlet-name><filter-name>f${index}</filter-name><url-pattern>/p${index}/*</url-pattern><role-name>r${index}</role-name><param-name>password${index}</param-name><param-value>v</param-value></${name}>`;
  return [`many ${name}`, descriptor(many(piece))];
});

/** Shapes of a web.xml. */
export const descriptorShapes: readonly [string, Shape][] = [
  ...TOP,
  [
    'constraints on patterns in each other',
    descriptor(
      many(
        (index) =>
          `<security-constraint><web-resource-collection><web-resource-name>w</web-resource-name><url-pattern>/${'a/'.repeat(index % 50)}${index}/*</url-pattern><http-method>GET</http-method></web-resource-collection><auth-constraint><role-name>r${index % 7}</role-name></auth-constraint></security-constraint>`,
      ),
    ),
  ],
  [
    'patterns of one constraint',
    descriptor(
      within(
        '<security-constraint><web-resource-collection><web-resource-name>w</web-resource-name>',
        '</web-resource-collection><auth-constraint/></security-constraint>',
        many((index) => `<url-pattern>/p${index}</url-pattern>`),
      ),
    ),
  ],
  [
    'patterns and methods of one constraint',
    descriptor(
      within(
        '<security-constraint><web-resource-collection><web-resource-name>w</web-resource-name>',
        '</web-resource-collection><auth-constraint><role-name>r</role-name></auth-constraint></security-constraint>',
        many((index) => `<url-pattern>/p${index}</url-pattern><http-method>M${index}</http-method>`),
      ),
    ),
  ],
  [
    'parameters of one servlet',
    descriptor(
      within(
        '<servlet><servlet-name>s</servlet-name><servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class>',
        '</servlet>',
        many(
          (index) =>
            `<init-param><param-name>p${index}</param-name><param-value>v</param-value></init-param>`,
        ),
      ),
    ),
  ],
  ['misspelt elements', descriptor(many((index) => `<servlett${index}/>`))],
  [
    'mappings to nothing',
    descriptor(
      many(
        (index) =>
          `<servlet-mapping><servlet-name>s${index}</servlet-name><url-pattern>/x${index}</url-pattern></servlet-mapping>`,
      ),
    ),
  ],
  [
    'elements out of order',
    descriptor(
      (size) => `<servlet>${many((index) => (index % 2 ? '<init-param/>' : '<icon/>'))(size)}</servlet>`,
    ),
  ],
];
